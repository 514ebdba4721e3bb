import data from "../orders.json";
import { Center, Fact, show } from "./shell.jsx";

const asked = new URLSearchParams(location.search).get("parent_order_sn");
const order = data.orders.find(({ order_no }) => order_no === asked) ?? data.orders[0];

const Card = ({ title, facts, children }) => (
  <section className="card_3bNwL">
    <h3>{title}</h3>
    <div className="facts_0gEhz">
      {Object.entries(facts).map(([label, value]) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </div>
    {children}
  </section>
);

const Good = ({ item }) => (
  <div className="good_4sKib">
    <span className="image_h1Oev" />
    <div>
      <a href={`/goods.html?goods_id=${item.goods}`}>{item.title}</a>
      <div>Sub-order ID: {item.sub}</div>
      <div>Goods ID: {item.goods}</div>
      <div>SKU: {item.sku}</div>
      <div>Quantity: {item.qty}</div>
    </div>
    <span className="price_q7Xdy">{item.price}</span>
  </div>
);

show(
  <Center here="Orders">
    <div className="card_3bNwL steps_6cPoA">
      <span>Pending</span>
      <span>Unshipped</span>
      <b>Shipped</b>
      <span>Delivered</span>
    </div>
    <Card
      title="Order information"
      facts={{
        "Order ID": order.order_no,
        "Order status": order.status,
        "Order time": order.ordered,
        "Payment time": order.paid,
        "Deliver by": order.deliver_by,
        "Buyer name": order.buyer,
        "Country/Region": order.country,
        "Address": order.address,
      }}
    >
      <button type="button">Contact buyer</button>
    </Card>
    <Card
      title="Package 1"
      facts={{
        "Carrier": order.carrier,
        "Tracking number": order.tracking,
        "Ship time": order.shipped,
        "Shipped from": "Hamburg DE-2",
      }}
    />
    {order.refund && (
      <Card
        title="After-sales"
        facts={{
          "Refund ID": order.refund.case_no,
          "Refund reason": order.refund.reason,
          "Refund status": order.refund.status,
          "Requested on": order.refund.opened,
          "Time left": order.refund.left,
          "Refund amount": order.refund.amount,
        }}
      >
        <button type="button">Accept</button> <button type="button">Reject with proof</button>
      </Card>
    )}
    <Card
      title="Items"
      facts={{ "Items total": order.items_total, "Shipping": order.shipping, "Order total": order.total }}
    >
      {order.items.map((item) => (
        <Good key={item.sub} item={item} />
      ))}
    </Card>
  </Center>,
);
