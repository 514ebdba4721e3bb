import { Checkbox, Table } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Actions, Card, Fact, Filters, Pages } from "../../fusion/src/frame.jsx";
import { orders, Product, showPage } from "./shop.jsx";

const TABS = [
  ["近三个月订单"],
  ["等待买家付款", 1],
  ["等待发货", 2],
  ["已发货", 2],
  ["退款中", 1],
  ["成功的订单"],
  ["关闭的订单"],
];
const ACTIONS = {
  买家已付款: ["发货", "改地址"],
  等待买家付款: ["修改价格", "关闭交易"],
  卖家已发货: ["查看物流", "延长收货时间"],
};

function Header({ order }) {
  return (
    <div>
      <Checkbox />
      <Fact label="订单号：">{order.order_no}</Fact>
      <Fact label="创建时间：">{order.created}</Fact>
      {order.tags.map((tag) => (
        <span key={tag} className={css("state--note")}>
          {tag}{" "}
        </span>
      ))}
    </div>
  );
}

function Status({ order }) {
  return (
    <>
      <div className={css("state--state")}>{order.status}</div>
      {order.deadline && <div className={css("state--due")}>{order.deadline}</div>}
    </>
  );
}

function Paid({ order }) {
  return (
    <>
      <div className={css("money--sum")}>{order.total}</div>
      <div className={css("money--note")}>(含快递:{order.freight})</div>
    </>
  );
}

/** From the fourth column on, what holds for the order stands once beside all of its items. */
const oncePerOrder = (index, column, _field, line) =>
  line.order && index === 0 && column > 2 ? { rowSpan: line.order.items.length } : {};

const cells = {
  宝贝: [270, ({ item }) => <Product item={item} />],
  单价: [95, ({ item }) => item.unit],
  数量: [55, ({ item }) => item.quantity],
  售后: [90, ({ order }) => <Actions names={order.after_sale ? [order.after_sale] : []} />],
  买家: [130, ({ order }) => <div>{order.buyer}</div>],
  交易状态: [150, ({ order }) => <Status order={order} />],
  实收款: [125, ({ order }) => <Paid order={order} />],
  操作: [90, ({ order }) => <Actions names={["详情", "备注", ...(ACTIONS[order.status] ?? [])]} />],
};

showPage(
  "已卖出的宝贝",
  <Card>
    <Filters
      tabs={TABS}
      inputs={["订单编号", "买家昵称", "宝贝名称", "运单号"]}
      selects={[["订单状态", "全部", "买家已付款", "卖家已发货", "交易成功"]]}
      search="搜索订单"
      reset="重置"
    />
    <Table
      dataSource={orders.map((order) => ({
        ...order,
        children: order.items.map((item) => ({ order, item })),
      }))}
      primaryKey="order_no"
      hasBorder={false}
      cellProps={oncePerOrder}
    >
      <Table.GroupHeader cell={(order) => <Header order={order} />} />
      {Object.entries(cells).map(([title, [width, cell]]) => (
        <Table.Column key={title} title={title} width={width} cell={(_value, _index, line) => cell(line)} />
      ))}
    </Table>
    <Pages total={137} />
  </Card>,
);
