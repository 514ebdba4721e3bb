import data from "../orders.json";
import { Central, show } from "./shell.jsx";

const TABS = ["Unshipped (2)", "Pending (1)", "Shipped (2)", "Canceled (1)", "Unfulfillable (0)"];
const FILTERS = ["Order status", "Sales channel", "Fulfillment method", "Ship by date", "Order date"];

/** Date and time stand below each other, and above them how long ago that was. */
const When = ({ order }) => (
  <div className="css-w41">
    <div>{order.ago}</div>
    <div>{order.date}</div>
    <div>{order.time}</div>
  </div>
);

const Details = ({ order }) => (
  <div className="css-d77">
    <div>
      <a href={`/orders-v3/order/${order.order_no}`}>{order.order_no}</a>
    </div>
    {order.buyer && (
      <div>
        <span>Buyer name: </span>
        <a href="/messaging/contact">{order.buyer}</a>
      </div>
    )}
    <div>Fulfillment method: Seller</div>
    <div>Sales channel: {order.channel}</div>
    <div>Order total: {order.total}</div>
  </div>
);

const Item = ({ item }) => (
  <div className="css-item9j">
    <a href={`/dp/${item.asin}`}>
      <div className="css-pic0aa" />
    </a>
    <div>
      <a href={`https://www.amazon.com/dp/${item.asin}`}>{item.title}</a>
      <div>
        <b>ASIN</b>: <span>{item.asin}</span>
      </div>
      <div>
        <b>SKU</b>: <span>{item.sku}</span>
      </div>
      <div>
        <span>Quantity: </span>
        <b>{item.qty}</b>
      </div>
    </div>
  </div>
);

const Row = ({ order }) => (
  <tr>
    <td>
      <input type="checkbox" aria-label={order.order_no} />
    </td>
    <td>
      <When order={order} />
    </td>
    <td>
      <Details order={order} />
    </td>
    <td>
      {order.items.map((item) => (
        <Item key={item.asin} item={item} />
      ))}
    </td>
    <td>
      <div>Standard</div>
      <div>Ship by date: {order.ship_by}</div>
      <div>Deliver by date: {order.deliver_by}</div>
    </td>
    <td>
      <span className="css-badge2">{order.status}</span>
    </td>
    <td>
      <button type="button">Buy shipping</button> <button type="button">Confirm shipment</button>
    </td>
  </tr>
);

const COLUMNS = ["", "Order date", "Order details", "Product name", "Customer option", "Order status", "Actions"];

show(
  <Central title="Manage Orders">
    <div className="css-tabs3b" role="tablist">
      {TABS.map((tab, index) => (
        <a key={tab} href="#tab" role="tab" aria-selected={index === 0}>
          {tab}
        </a>
      ))}
    </div>
    <div className="css-find8q">
      <select aria-label="Search by">
        <option>Order ID</option>
        <option>Buyer name</option>
        <option>Tracking ID</option>
      </select>
      <input type="text" placeholder="Search orders" />
      <button type="button">Search</button>
      <span>7 orders</span>
      <span>Sort by:</span>
      <select>
        <option>Order date (descending)</option>
      </select>
    </div>
    <div className="css-cols4d">
      <aside className="css-side6n">
        {FILTERS.map((filter) => (
          <div key={filter}>
            <b>{filter}</b>
            <div>
              <label>
                <input type="checkbox" /> All
              </label>
            </div>
          </div>
        ))}
      </aside>
      <div className="myo-table-container">
        <table id="orders-table">
          <thead>
            <tr>
              {COLUMNS.map((title) => (
                <th key={title}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.orders.map((order) => (
              <Row key={order.order_no} order={order} />
            ))}
          </tbody>
        </table>
        <div className="css-pagesk">
          <button type="button">Previous</button> 1 <button type="button">Next</button>
        </div>
      </div>
    </div>
  </Central>,
);
