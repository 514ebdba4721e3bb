import data from "../orders.json";
import { Central, show } from "./shell.jsx";

const asked = location.pathname.split("/").at(-1);
const order = data.orders.find(({ order_no }) => order_no === asked) ?? data.orders[0];
const detail = order.order_no === data.detail.order_no ? data.detail : {};

function Card({ title, facts }) {
  return (
    <section className="css-card5r">
      <h2>{title}</h2>
      {Object.entries(facts).map(([label, value]) => (
        <div className="css-row7u" key={label}>
          <span>{label}:</span>
          <span>{value}</span>
        </div>
      ))}
    </section>
  );
}

show(
  <Central title="Order details">
    <p>
      Order ID: # <b data-test-id="order-id-value">{order.order_no}</b>{" "}
      <span>Your Seller Order ID: # {order.order_no}</span> <button type="button">Edit</button>
    </p>
    <div className="css-cards1">
      <Card
        title="Order summary"
        facts={{
          "Purchase date": detail.bought,
          "Order status": order.status,
          "Ship by": order.ship_by,
          "Deliver by": detail.deliver_by,
          "Sales channel": order.channel,
        }}
      />
      <Card
        title="Ship to"
        facts={{ "Contact Buyer": order.buyer, "Country": detail.country, "Address type": "Residential" }}
      />
      <Card
        title="Package 1"
        facts={{
          "Carrier": detail.carrier,
          "Tracking ID": order.tracking,
          "Ship date": detail.shipped,
          "Shipping service": "USPS Ground Advantage",
        }}
      />
    </div>
    <h2>Order contents</h2>
    <table>
      <thead>
        <tr>
          {["Status", "Image", "Product name", "More information", "Quantity", "Unit price", "Proceeds"].map(
            (title) => (
              <th key={title}>{title}</th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {order.items.map((item) => (
          <tr key={item.asin}>
            <td>Shipped</td>
            <td>
              <div className="css-pic0aa" />
            </td>
            <td>
              <a href={`https://www.amazon.com/dp/${item.asin}`}>{item.title}</a>
              <div>
                <b>ASIN</b>: {item.asin}
              </div>
              <div>
                <b>SKU</b>: {item.sku}
              </div>
            </td>
            <td>Order Item ID: 40911278340021</td>
            <td>{item.qty}</td>
            <td>US$15.00</td>
            <td>
              <div>Item subtotal: {detail.items_total}</div>
              <div>Shipping total: {detail.shipping}</div>
              <div>Item total: {order.total}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <p>
      <span>Order total</span> <b>{order.total}</b>
    </p>
    <label>
      Seller notes <textarea rows="2" />
    </label>
  </Central>,
);
