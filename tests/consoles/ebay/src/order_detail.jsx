import data from "../orders.json";
import { Hub, show } from "./shell.jsx";

const asked = new URLSearchParams(location.search).get("orderid");
const { detail } = data;
const order = data.orders.find(({ order_no }) => order_no === asked) ?? data.orders[0];
const about = data.cases.find(({ order_no }) => order_no === order.order_no);
const times = order.order_no === detail.order_no ? detail : order;

function Facts({ facts }) {
  return (
    <dl className="facts-n63">
      {Object.entries(facts).map(([label, value]) => [
        <dt key={label}>{label}</dt>,
        <dd key={`${label} value`}>{value ?? "—"}</dd>,
      ])}
    </dl>
  );
}

function Card({ title, facts, children }) {
  return (
    <section className="card-c52">
      <h2>{title}</h2>
      {facts && <Facts facts={facts} />}
      {children}
    </section>
  );
}

const Items = () => (
  <table className="grid-t05">
    <thead>
      <tr>
        {["Item", "Qty", "Item price", "Postage"].map((title) => (
          <th key={title}>{title}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {order.items.map((item) => (
        <tr key={item.id}>
          <td>
            <a href={`/itm/${item.id}`}>{item.title}</a>
            <div>Custom label (SKU): {item.sku}</div>
            <div>Item ID: {item.id}</div>
          </td>
          <td>{item.qty}</td>
          <td>{item.price}</td>
          <td>{detail.postage}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

show(
  <Hub here="All orders" title="Order details">
    <Card
      title="Order"
      facts={{
        "Order number": order.order_no,
        "Order status": order.status,
        "Date sold": times.sold,
        "Date paid": times.paid,
        "Buyer": order.buyer,
        "Estimated delivery": times.estimated,
      }}
    />
    <div className="cards-y40">
      <Card
        title="Delivery"
        facts={{
          "Name": "Dale Hutchins",
          "Address": "14 Wattle St, Ballarat VIC 3350",
          "Country": order.country,
          "Carrier": order.carrier,
          "Tracking number": order.tracking,
          "Date shipped": times.shipped,
          "Delivered on": times.delivered,
        }}
      />
      <Card
        title="What your buyer paid"
        facts={{ "Subtotal": times.subtotal, "Postage": times.postage, "Order total": order.total }}
      />
    </div>
    {about && (
      <Card
        title="Return"
        facts={{
          "Return ID": about.case_no,
          "Return reason": about.reason,
          "Return status": about.status,
          "Requested": about.opened,
          "Respond by": about.respond_by,
          "Refund amount": about.refund,
        }}
      >
        <button type="button">Respond to request</button>
      </Card>
    )}
    <Card title="Items">
      <Items />
    </Card>
    <Card title="Notes">
      <textarea placeholder="Add a private note" rows="2" />
    </Card>
  </Hub>,
);
