import { Box, Button, DatePicker2, Input, Pagination, Select, Tab, Table } from "@alifd/next";
import { useState } from "react";
import "./orders.css";
import { css } from "./classes.js";
import { Copy, Labelled, Product, State, toneOf } from "./parts.jsx";
import { Console, show } from "./shell.jsx";
import { detailUrl, orders } from "./store.js";

const TABS = {
  所有订单: () => true,
  等待买家付款: (order) => order.status === "等待买家付款",
  等待发货: (order) => order.status === "等待发货" || order.status === "等待仓库发货",
  等待买家收货: (order) => order.status === "等待买家收货",
  纠纷中: (order) => disputing(order),
  交易成功: (order) => order.status === "交易成功",
  已关闭: (order) => order.status === "已关闭",
};

function disputing(order) {
  return order.dispute !== undefined && order.dispute.status !== "纠纷结束";
}

function OrderHeader({ order }) {
  return (
    <div className={css("header--header")}>
      <span className={css("header--item")}>
        <span className={css("header--label")}>订单号</span>
        <span className={css("header--valueHighLight")}>{order.order_no}</span>
        <Copy />
      </span>
      <Labelled label="下单时间">{order.ordered}</Labelled>
      {order.tags.map((tag) => (
        <span key={tag} className="chc-color-tag">
          {tag}
        </span>
      ))}
      <span className={css("header--buyer")}>
        <span className={css("header--label")}>买家</span>
        <a className={css("buyerInfo--inline")}>{order.buyer.name}</a>
        <Labelled label="国家/地区" name="buyerInfo">
          {order.buyer.country}
        </Labelled>
        <Button text type="primary">
          联系买家
        </Button>
      </span>
    </div>
  );
}

function AfterSale({ order }) {
  if (!order.dispute) return <span className={css("afterSale--none")}>-</span>;
  return (
    <Button text type="primary">
      {disputing(order) ? "纠纷中" : "纠纷已结束"}
    </Button>
  );
}

function Amount({ order }) {
  return (
    <>
      <div className={css("amount--amount")}>{order.amount}</div>
      <div className={css("amount--shipping")}>含运费 {order.shipping}</div>
    </>
  );
}

function Status({ order }) {
  return (
    <>
      <State tone={toneOf(order.status)}>{order.status}</State>
      {order.shipped && (
        <Labelled label="发货时间" name="status">
          {order.shipped}
        </Labelled>
      )}
      {order.shipped && (
        <Labelled label="承诺运达" name="status">
          {order.promised}
        </Labelled>
      )}
    </>
  );
}

const ACTIONS = { 等待发货: "去发货", 等待买家付款: "调整价格", 等待买家收货: "查看物流", 交易成功: "评价" };

function Actions({ order }) {
  return (
    <Box spacing={4} align="flex-start">
      <Button text type="primary" component="a" href={detailUrl(order.order_no)}>
        查看详情
      </Button>
      {ACTIONS[order.status] && (
        <Button text type="primary">
          {ACTIONS[order.status]}
        </Button>
      )}
    </Box>
  );
}

/** After-sale, amount, status and actions stand once per order, beside all of its items; the header row has no items. */
const onePerOrder = (index, column, _field, line) =>
  line.order && index === 0 && (column === 2 || column > 3) ? { rowSpan: line.order.items.length } : {};

function rowsOf(list) {
  return list.map((order) => ({ ...order, children: order.items.map((item) => ({ ...item, item, order })) }));
}

function Filters() {
  return (
    <Box direction="row" wrap spacing={12} className={css("filters--filters")}>
      <Input label="订单号" placeholder="多个订单号用逗号分隔" />
      <Input label="运单号" placeholder="请输入运单号" />
      <Select
        label="国家/地区"
        placeholder="全部"
        dataSource={["俄罗斯", "西班牙", "巴西", "法国", "美国"]}
      />
      <DatePicker2.RangePicker label="下单时间" />
      <Button type="primary">查询</Button>
      <Button>重置</Button>
    </Box>
  );
}

function OrderList() {
  const [tab, setTab] = useState("所有订单");
  const [selected, setSelected] = useState([]);
  return (
    <Console here="订单管理" crumbs={["首页", "交易", "订单管理"]} title="订单管理">
      <section className={css("frame--card")}>
        <Tab size="small" activeKey={tab} onChange={setTab}>
          {Object.entries(TABS).map(([title, holds]) => (
            <Tab.Item key={title} title={`${title} (${orders.filter(holds).length})`} />
          ))}
        </Tab>
        <Filters />
        <Box direction="row" spacing={8} className={css("filters--tools")}>
          <Button disabled={selected.length === 0}>批量发货</Button>
          <Button>导出订单</Button>
          <Select defaultValue="下单时间倒序" dataSource={["下单时间倒序", "剩余发货时间"]} />
        </Box>
        <Table.StickyLock
          dataSource={rowsOf(orders.filter(TABS[tab]))}
          primaryKey="order_no"
          rowSelection={{ selectedRowKeys: selected, onChange: setSelected }}
          cellProps={onePerOrder}
          hasBorder={false}
        >
          <Table.GroupHeader hasSelection cell={(order) => <OrderHeader order={order} />} />
          <Table.Column
            title="商品信息"
            cell={(_value, _index, line) => <Product item={line.item} />}
            width={330}
          />
          <Table.Column
            title="售后"
            cell={(_value, _index, line) => <AfterSale order={line.order} />}
            width={100}
          />
          <Table.Column
            title="数量"
            cell={(_value, _index, line) => <div>{line.item.quantity}</div>}
            width={60}
          />
          <Table.Column
            title="金额"
            cell={(_value, _index, line) => <Amount order={line.order} />}
            width={130}
          />
          <Table.Column
            title="状态"
            cell={(_value, _index, line) => <Status order={line.order} />}
            width={210}
          />
          <Table.Column
            title="操作"
            cell={(_value, _index, line) => <Actions order={line.order} />}
            width={110}
          />
        </Table.StickyLock>
        <Pagination total={592} pageSize={20} className={css("filters--pages")} />
      </section>
    </Console>
  );
}

show(<OrderList />);
