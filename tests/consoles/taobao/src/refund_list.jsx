import { Table } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Actions, Card, Fact, Filters, Pages, Picture } from "../../fusion/src/frame.jsx";
import { refunds, showPage } from "./shop.jsx";

const TABS = [
  ["全部退款"],
  ["等待卖家处理", 2],
  ["等待买家退货", 1],
  ["待商家收货", 1],
  ["平台介入", 1],
  ["已完结"],
];

function Header({ refund }) {
  return (
    <div>
      <span className={css("fact--fact")}>退款编号：{refund.case_no}</span>
      <span className={css("fact--fact")}>
        订单编号：
        <a href={`https://trade.taobao.com/trade/detail.htm?bizOrderId=${refund.order_no}`}>
          {refund.order_no}
        </a>
      </span>
      <Fact label="申请时间：">{refund.applied}</Fact>
      {refund.buyer && <Fact label="买家：">{refund.buyer}</Fact>}
    </div>
  );
}

function Status({ refund }) {
  return (
    <>
      <div className={css("state--state")}>{refund.status}</div>
      {refund.left && (
        <div className={css("state--due")}>
          <Fact label="剩余时间">{refund.left}</Fact>
        </div>
      )}
    </>
  );
}

const cells = {
  宝贝: [
    280,
    (refund) => (
      <div className={css("goods--goods")}>
        <Picture colour={refund.colour} />
        {refund.title}
      </div>
    ),
  ],
  售后类型: [120, ({ kind }) => kind],
  退款金额: [110, ({ amount }) => <div className={css("money--sum")}>{amount}</div>],
  退款原因: [150, ({ reason }) => reason],
  退款状态: [210, (refund) => <Status refund={refund} />],
  操作: [100, () => <Actions names={["退款详情", "备注"]} />],
};

showPage(
  "退款管理",
  <Card>
    <Filters
      tabs={TABS}
      inputs={["退款编号", "订单编号", "买家昵称"]}
      selects={[["退款原因", "全部", "质量问题"]]}
      search="搜索"
      reset="清空条件"
    />
    <Table
      dataSource={refunds.map((refund) => ({ ...refund, children: [{ refund }] }))}
      primaryKey="case_no"
      hasBorder={false}
    >
      <Table.GroupHeader cell={(refund) => <Header refund={refund} />} />
      {Object.entries(cells).map(([title, [width, cell]]) => (
        <Table.Column
          key={title}
          title={title}
          width={width}
          cell={(_value, _index, line) => cell(line.refund)}
        />
      ))}
    </Table>
    <Pages total={7} />
  </Card>,
);
