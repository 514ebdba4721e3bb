import { Button, Table } from "antd";
import data from "../orders.json";
import { Card, Filters, Search } from "./parts.jsx";
import { show } from "./shell.jsx";

const COLUMNS = [
  { title: "订单编号", dataIndex: "order_no", render: (number) => <a href="/ffa/morder/order/list">{number}</a> },
  { title: "买家昵称", dataIndex: "nick", render: (nick) => nick || "-" },
  { title: "打款金额", dataIndex: "amount" },
  { title: "打款原因", dataIndex: "why" },
  { title: "申请时间", dataIndex: "at" },
  { title: "打款状态", dataIndex: "status" },
  { title: "操作人", dataIndex: "by" },
  { title: "操作", key: "more", render: () => <Button type="link">详情</Button> },
];

function SmallPayments() {
  return (
    <>
      <Card>
        <Filters open="打款记录" counts={{ 发起打款: "", 打款记录: data.payments.length }} />
        <Search fields={["订单编号", "买家昵称"]} selects={["打款状态"]} dates={["申请时间"]} />
      </Card>
      <Card>
        <Table rowKey="key" size="small" columns={COLUMNS} dataSource={data.payments} />
      </Card>
    </>
  );
}

show("小额打款", <SmallPayments />);
