import { Button, Message, Step } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Card } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { Product, showPage } from "./shop.jsx";

const order = data.detail;

function Facts({ facts }) {
  return (
    <dl className={css("facts--facts")}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className={css("fact--name")}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Detail() {
  return (
    <>
      <Card>
        <Step current={2} shape="circle">
          {["Paid", "Packed", "Shipped", "Delivered"].map((title) => (
            <Step.Item key={title} title={title} />
          ))}
        </Step>
      </Card>
      <Card heading="Order Information">
        <Facts
          facts={[
            ["Order Number", order.order_no],
            ["Order Status", order.status],
            ["Customer", order.buyer],
            ["Order Date", order.created],
            ["Payment Time", order.paid],
            ["Phone", "09*******18"],
          ]}
        />
        <Button>Chat with Customer</Button>
      </Card>
      <Card heading="Delivery">
        <Facts
          facts={[
            ["Shipping Provider", order.provider],
            ["Tracking Number", order.tracking],
            ["Shipped on", order.shipped],
            ["Estimated Delivery", order.promised],
            ["Address", "*** Mabini St, Brgy. **, Quezon City"],
          ]}
        />
      </Card>
      <Card heading="Products">
        <ul className={css("goods--list")}>
          {order.items.map((item) => (
            <Product key={item.id} item={item}>
              <span>Unit Price: {item.unit}</span>
            </Product>
          ))}
        </ul>
        <Facts
          facts={[
            ["Subtotal", order.subtotal],
            ["Shipping Fee", order.shipping],
            ["Order Total", order.total],
          ]}
        />
      </Card>
    </>
  );
}

const asked = new URLSearchParams(location.search).get("tradeOrderId");
showPage(
  "Orders",
  "Order Details",
  asked === order.order_no ? <Detail /> : <Message type="error" title="No such order" />,
);
