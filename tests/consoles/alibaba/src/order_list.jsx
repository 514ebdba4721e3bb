import { css } from "../../aliexpress/src/classes.js";
import { Actions, Card, Fact, Filters, Pages } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { Product, showPage } from "./shop.jsx";
import "./list.css";

const TABS = [
  ["All"],
  ["Awaiting payment", 1],
  ["Awaiting shipment", 2],
  ["Shipped", 1],
  ["Completed"],
  ["Closed"],
  ["Refunds & after-sales", 3],
];
const TITLES = {
  Product: 28,
  "Unit price": 10,
  Quantity: 10,
  Buyer: 13,
  Destination: 9,
  "Order amount": 10,
  Status: 9,
  Actions: 11,
};

/** All tables of the list have the same columns: the titles stand in one, every order in another. */
function Columns() {
  return (
    <colgroup>
      {Object.entries(TITLES).map(([title, percent]) => (
        <col key={title} style={{ width: `${percent}%` }} />
      ))}
    </colgroup>
  );
}

/** The first line of an order: what holds for it as a whole reaches down beside its other items. */
function Whole({ order }) {
  const rowSpan = order.items.length;
  return (
    <>
      <td rowSpan={rowSpan}>
        <div>{order.buyer}</div>
        <div className={css("money--note")}>{order.company}</div>
      </td>
      <td rowSpan={rowSpan}>{order.country}</td>
      <td rowSpan={rowSpan}>
        <div className={css("money--sum")}>{order.total}</div>
        <div className={css("money--note")}>{order.paid}</div>
      </td>
      <td rowSpan={rowSpan}>
        <div className={css("state--state")}>{order.status}</div>
      </td>
      <td rowSpan={rowSpan}>
        <Actions names={["Details", ...order.actions]} />
      </td>
    </>
  );
}

function Order({ order }) {
  return (
    <div className={css("order--order")}>
      <div className={css("order--head")}>
        <Fact label="Order no.:">{order.order_no}</Fact>
        <Fact label="Order date:">{order.date}</Fact>
        <span className={css("order--tag")}>Trade Assurance</span>
      </div>
      <table>
        <Columns />
        <tbody>
          {order.items.map((item, index) => (
            <tr key={item.id}>
              <td>
                <Product item={item} />
              </td>
              <td>{item.unit}</td>
              <td>{item.quantity}</td>
              {index === 0 && <Whole order={order} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

showPage(
  "Orders",
  <Card>
    <Filters
      tabs={TABS}
      inputs={["Order no.", "Buyer name", "Product name"]}
      selects={[["Order status", "All", "Awaiting shipment", "Shipped"]]}
      search="Search"
      reset="Clear"
    />
    <div className={css("order--list")}>
      <table>
        <Columns />
        <thead>
          <tr>
            {Object.keys(TITLES).map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
      </table>
      {data.orders.map((order) => (
        <Order key={order.order_no} order={order} />
      ))}
    </div>
    <Pages total={86} />
  </Card>,
);
