import { Table } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Actions, Card, Fact, Filters, Pages } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { Product, showPage } from "./shop.jsx";

const TABS = [
  ["All"],
  ["Unpaid", 0],
  ["To Ship", 2],
  ["Shipping", 1],
  ["Delivered", 1],
  ["Failed Delivery", 1],
  ["Cancellation", 1],
  ["Return or Refund", 1],
];

const goods = (order) => (
  <ul className={css("goods--list")}>
    {order.items.map((item) => (
      <Product key={item.id} item={item} />
    ))}
  </ul>
);

const delivery = ({ provider, tracking }) =>
  tracking ? (
    <>
      <div>
        <Fact label="Shipping Provider">{provider}</Fact>
      </div>
      <div>
        <Fact label="Tracking Number">{tracking}</Fact>
      </div>
    </>
  ) : (
    "-"
  );

showPage(
  "Orders",
  "Manage Orders",
  <Card>
    <Filters
      tabs={TABS}
      inputs={["Order Number", "Customer", "Tracking Number", "Seller SKU"]}
      selects={[["Status", "All", "Pending", "Shipped"]]}
      search="Search"
      reset="Reset"
    />
    {/* Fixed columns stand in tables of their own, over those of the whole table. */}
    <Table dataSource={data.orders} primaryKey="order_no" hasBorder={false} rowSelection={{}}>
      <Table.Column title="Order Number" dataIndex="order_no" width={150} lock />
      <Table.Column title="Product" width={340} cell={(_value, _index, order) => goods(order)} />
      <Table.Column title="Customer" width={170} cell={(_value, _index, order) => order.buyer || "-"} />
      <Table.Column title="Order Date" dataIndex="created" width={150} />
      <Table.Column
        title="Total Amount"
        width={120}
        cell={(_value, _index, order) => (
          <>
            <div className={css("money--sum")}>{order.total}</div>
            <div className={css("money--note")}>{order.payment}</div>
          </>
        )}
      />
      <Table.Column title="Delivery" width={270} cell={(_value, _index, order) => delivery(order)} />
      <Table.Column
        title="Status"
        width={130}
        cell={(_value, _index, order) => <div className={css("state--state")}>{order.status}</div>}
      />
      <Table.Column
        title="Actions"
        width={130}
        lock="right"
        cell={(_value, _index, order) => <Actions names={["Details", ...order.actions]} />}
      />
    </Table>
    <Pages total={241} />
  </Card>,
);
