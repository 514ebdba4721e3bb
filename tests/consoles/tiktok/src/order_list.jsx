import { Button, Form, Input, Pagination, Select, Table, Tabs } from "@arco-design/web-react";
import data from "../orders.json";
import { Center, Fact, show } from "./shell.jsx";

const TABS = ["All", "Unpaid", "To ship", "Shipped", "Completed", "Cancelled", "Failed delivery"];

const Item = ({ item }) => (
  <div className="item-oP6s1c">
    <span className="photo-xA9v2k" />
    <div>
      <a href={`/product/edit/${item.id}`}>{item.title}</a> <b>× {item.qty}</b>
      <div>Product ID: {item.id}</div>
      <div>Seller SKU: {item.sku}</div>
    </div>
  </div>
);

const COLUMNS = [
  {
    title: "Order",
    width: 300,
    render: (_, order) => (
      <>
        <div>
          <span>Order ID: </span>
          <a href={`/order/detail?order_no=${order.order_no}&shop_region=GB`}>{order.order_no}</a>
        </div>
        <Fact label="Created">{order.created}</Fact>
        <Fact label="Ship to">{order.country}</Fact>
      </>
    ),
  },
  { title: "Items", width: 330, render: (_, order) => order.items.map((item) => <Item key={item.id} item={item} />) },
  { title: "Buyer", width: 140, dataIndex: "buyer" },
  {
    title: "Status",
    width: 170,
    render: (_, order) => (
      <>
        <div>{order.status}</div>
        {order.sub && <div className="sub-nn38Jq">{order.sub}</div>}
      </>
    ),
  },
  {
    title: "Shipping",
    width: 210,
    render: (_, order) =>
      order.tracking && (
        <>
          <Fact label="Shipping provider">{order.carrier}</Fact>
          <Fact label="Tracking ID">{order.tracking}</Fact>
        </>
      ),
  },
  { title: "Order amount", width: 120, dataIndex: "amount" },
  {
    title: "Action",
    width: 130,
    render: (_, order) => (
      <>
        <Button type="text" size="mini">
          {order.status === "Awaiting shipment" ? "Arrange shipment" : "View details"}
        </Button>
        <Button type="text" size="mini">
          Contact buyer
        </Button>
      </>
    ),
  },
];

function Search() {
  return (
    <Form layout="inline" className="search-Vd09hj">
      <Form.Item label="Order ID">
        <Input placeholder="Separate several by commas" />
      </Form.Item>
      <Form.Item label="Tracking ID">
        <Input placeholder="Enter" />
      </Form.Item>
      <Form.Item label="Buyer">
        <Input placeholder="Buyer username" />
      </Form.Item>
      <Form.Item label="Status">
        <Select placeholder="All" style={{ width: 140 }} options={["Unpaid", "Awaiting shipment", "Completed"]} />
      </Form.Item>
      <Button type="primary">Search</Button>
      <Button>Reset</Button>
    </Form>
  );
}

/** Only the rows in view are in the document. */
show(
  <Center here="Manage orders">
    <div className="card-Rt51bN">
      <Tabs defaultActiveTab="All">
        {TABS.map((tab) => (
          <Tabs.TabPane key={tab} title={tab} />
        ))}
      </Tabs>
      <Search />
      <div className="tools-e44WmX">
        <Button>Export</Button>
        <Button disabled>Bulk ship</Button>
        <span>1,204 orders found</span>
      </div>
      <Table
        rowKey="order_no"
        columns={COLUMNS}
        data={data.orders}
        rowClassName={() => "row-H2k7aa"}
        virtualized
        virtualListProps={{ itemHeight: 118, threshold: 0 }}
        scroll={{ x: 1400, y: 640 }}
        pagination={false}
        border={{ wrapper: true, cell: false }}
      />
      <Pagination total={1204} pageSize={20} showTotal style={{ marginTop: 12 }} />
    </div>
  </Center>,
);
