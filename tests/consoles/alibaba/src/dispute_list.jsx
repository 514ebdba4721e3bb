import { Table } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Actions, Card, Filters, Pages } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { showPage } from "./shop.jsx";

const TABS = [["全部"], ["等待卖家响应", 2], ["等待买家响应", 1], ["平台介入处理中", 1], ["已结束"]];

showPage(
  "纠纷管理",
  <Card>
    <Filters
      tabs={TABS}
      inputs={["纠纷编号", "订单编号", "买家名称"]}
      selects={[["纠纷原因", "全部", "质量问题"]]}
      search="查询"
      reset="重置"
    />
    <Table dataSource={data.disputes} primaryKey="case_no">
      <Table.Column title="纠纷编号" dataIndex="case_no" width={90} />
      <Table.Column
        title="订单编号"
        width={150}
        cell={(_value, _index, { order_no }) => (
          <a href={`/order/detail.htm?orderId=${order_no}`}>{order_no}</a>
        )}
      />
      <Table.Column title="买家" dataIndex="buyer" width={120} />
      <Table.Column title="纠纷原因" dataIndex="reason" width={120} />
      <Table.Column title="申请金额" dataIndex="amount" width={110} />
      <Table.Column title="提起时间" dataIndex="opened" width={130} />
      <Table.Column
        title="剩余时间"
        width={100}
        cell={(_value, _index, { left }) => <span className={css("state--due")}>{left}</span>}
      />
      <Table.Column title="状态" dataIndex="status" width={120} />
      <Table.Column title="操作" width={80} cell={() => <Actions names={["处理", "联系买家"]} />} />
    </Table>
    <Pages total={6} />
  </Card>,
  "zh",
);
