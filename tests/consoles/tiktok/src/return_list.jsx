import { Button, Form, Input, Table, Tabs } from "@arco-design/web-react";
import data from "../orders.json";
import { Center, Fact, show } from "./shell.jsx";

const TABS = ["All", "To process", "Awaiting buyer", "Completed"];

const COLUMNS = [
  {
    title: "Request",
    width: 240,
    render: (_, about) => (
      <>
        <Fact label="Return ID">{about.case_no}</Fact>
        <Fact label="Order ID">{about.order_no}</Fact>
        <Fact label="Requested">{about.opened}</Fact>
      </>
    ),
  },
  { title: "Product", dataIndex: "item" },
  { title: "Buyer", dataIndex: "buyer" },
  { title: "Type", dataIndex: "type" },
  { title: "Return reason", dataIndex: "reason" },
  { title: "Refund amount", dataIndex: "refund" },
  { title: "Status", dataIndex: "status" },
  { title: "Time left", dataIndex: "left" },
  {
    title: "Action",
    render: () => (
      <Button type="text" size="mini">
        Respond
      </Button>
    ),
  },
];

show(
  <Center here="Manage returns">
    <div className="card-Rt51bN">
      <Tabs defaultActiveTab="All">
        {TABS.map((tab) => (
          <Tabs.TabPane key={tab} title={tab} />
        ))}
      </Tabs>
      <Form layout="inline" className="search-Vd09hj">
        <Form.Item label="Return ID">
          <Input placeholder="Enter" />
        </Form.Item>
        <Form.Item label="Order ID">
          <Input placeholder="Enter" />
        </Form.Item>
        <Button type="primary">Search</Button>
      </Form>
      <Table rowKey="case_no" columns={COLUMNS} data={data.returns} pagination={{ pageSize: 10, total: 7 }} />
    </div>
  </Center>,
);
