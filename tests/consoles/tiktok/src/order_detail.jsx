import { Button, Descriptions, Steps, Table } from "@arco-design/web-react";
import data from "../orders.json";
import { Center, show } from "./shell.jsx";

const asked = new URLSearchParams(location.search).get("order_no");
const order = [data.detail, ...data.orders].find(({ order_no }) => order_no === asked) ?? data.detail;

const Card = ({ title, facts }) => (
  <div className="card-Rt51bN">
    <Descriptions
      title={title}
      column={2}
      data={Object.entries(facts).map(([label, value]) => ({ label, value: value ?? "-" }))}
    />
  </div>
);

const ITEMS = [
  {
    title: "Product",
    render: (_, item) => (
      <>
        <a href={`/product/edit/${item.id}`}>{item.title}</a>
        <div>Product ID: {item.id}</div>
      </>
    ),
  },
  { title: "Seller SKU", dataIndex: "sku" },
  { title: "Unit price", dataIndex: "price" },
  { title: "Quantity", dataIndex: "qty" },
];

show(
  <Center here="Order details">
    <div className="card-Rt51bN">
      <Steps current={3}>
        {["Created", "Paid", "Shipped", "Delivered"].map((step) => (
          <Steps.Step key={step} title={step} />
        ))}
      </Steps>
    </div>
    <Card
      title="Order information"
      facts={{
        "Order ID": order.order_no,
        "Order status": order.status,
        "Buyer": order.buyer,
        "Country/Region": order.country,
        "Order time": order.created,
        "Payment time": order.paid,
        "Ship time": order.shipped,
        "Estimated delivery": order.estimated,
        "Shipping provider": order.carrier,
        "Tracking ID": order.tracking,
      }}
    />
    {order.return && (
      <Card
        title="After-sales"
        facts={{
          "Return ID": order.return.case_no,
          "Return reason": order.return.reason,
          "Return status": order.return.status,
          "Requested": order.return.opened,
          "Time left": order.return.left,
          "Refund amount": order.return.refund,
        }}
      />
    )}
    <div className="card-Rt51bN">
      <Table rowKey="id" columns={ITEMS} data={order.items} pagination={false} />
    </div>
    <Card
      title="What the buyer paid"
      facts={{ "Subtotal": order.subtotal, "Shipping fee": order.shipping, "Order total": order.amount }}
    />
    <Button>Contact buyer</Button>
  </Center>,
);
