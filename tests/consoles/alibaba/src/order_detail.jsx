import { Button, Message, Step, Table } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Card } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { Product, showPage } from "./shop.jsx";

const order = data.detail;
const { dispute } = order;

function Facts({ facts }) {
  return (
    <div className={css("facts--facts")}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <div className={css("fact--name")}>{label}</div>
          <div className={css("fact--text")}>{value}</div>
        </div>
      ))}
    </div>
  );
}

function Detail() {
  return (
    <>
      <Card>
        <Step current={2} shape="circle">
          {["Contract", "Payment", "Shipment", "Receipt", "Done"].map((title) => (
            <Step.Item key={title} title={title} />
          ))}
        </Step>
      </Card>
      <Message type="warning" title="The buyer has opened a dispute">
        <Facts
          facts={[
            ["Dispute ID", dispute.case_no],
            ["Dispute reason", dispute.reason],
            ["Dispute status", dispute.status],
            ["Refund amount", dispute.amount],
            ["Opened on", dispute.opened],
            ["Time left", dispute.left],
          ]}
        />
        <Button type="primary">Respond</Button>
      </Message>
      <Card heading="Order">
        <Facts
          facts={[
            ["Order no.", order.order_no],
            ["Order status", order.status],
            ["Order date", order.ordered],
            ["Payment time", order.paid],
            ["Buyer", order.buyer],
            ["Company", order.company],
            ["Country/Region", order.country],
            ["Incoterms", "DAP"],
          ]}
        />
      </Card>
      <Card heading="Shipping">
        <Facts
          facts={[
            ["Carrier", order.carrier],
            ["Tracking number", order.tracking],
            ["Shipped on", order.shipped],
            ["Estimated delivery", order.promised],
          ]}
        />
      </Card>
      <Card heading="Products">
        <Table dataSource={order.items} primaryKey="id" hasBorder={false}>
          <Table.Column
            title="Product"
            cell={(_value, _index, item) => <Product item={item} />}
            width={420}
          />
          <Table.Column title="Unit price" dataIndex="unit" width={160} />
          <Table.Column title="Quantity" dataIndex="quantity" width={120} />
        </Table>
        <Facts
          facts={[
            ["Product amount", order.goods],
            ["Freight", order.freight],
            ["Order total", order.total],
          ]}
        />
      </Card>
    </>
  );
}

const asked = new URLSearchParams(location.search).get("orderId");
showPage("Orders", asked === order.order_no ? <Detail /> : <Message type="error" title="No such order" />);
