import data from "../orders.json";
import { Hub, Search, show } from "./shell.jsx";

const COLUMNS = ["", "Order", "Buyer", "Qty", "Sold for", "Total", "Date sold", "Date paid", "Status", "Ship by"];

function Item({ item }) {
  return (
    <div className="item-m77">
      <span className="photo-v19" />
      <span>
        <a href={`/itm/${item.id}`}>{item.title}</a>
        <small>Item ID: {item.id}</small>
        {item.sku && <small>Custom label (SKU): {item.sku}</small>}
      </span>
    </div>
  );
}

function Buyer({ order }) {
  return (
    <>
      <div>
        <a href="/usr/profile">{order.buyer}</a>
      </div>
      {order.feedback && <div>({order.feedback})</div>}
      <div>
        <span>Ship to:</span> <span>{order.country}</span>
      </div>
    </>
  );
}

/** The order's own cells stand beside its first item; further items have lines of their own. */
function Line({ order, item, first }) {
  return (
    <tr>
      <td>{first && <input type="checkbox" aria-label="Select order" />}</td>
      <td className="order-b31">
        {first && <a href={`/sh/ord/details?orderid=${order.order_no}`}>{order.order_no}</a>}
        <Item item={item} />
      </td>
      <td>{first && <Buyer order={order} />}</td>
      <td>{item.qty}</td>
      <td>{item.price}</td>
      <td>{first && order.total}</td>
      <td>{first && order.sold}</td>
      <td>{first && (order.paid ?? "—")}</td>
      <td>
        {first && (
          <>
            <div>{order.status}</div>
            {order.tracking && (
              <div>
                <span>Tracking number:</span> <a href="/ship/trk">{order.tracking}</a>
              </div>
            )}
            {order.shipped && <div>Shipped: {order.shipped}</div>}
          </>
        )}
      </td>
      <td>
        {first && order.ship_by} {first && <button type="button">More actions</button>}
      </td>
    </tr>
  );
}

function Orders() {
  return (
    <Hub here="All orders" title="Manage all orders">
      <div className="chips-h66">
        <button type="button">Status: All orders</button>
        <button type="button">Period: Last 90 days</button>
        <button type="button">Awaiting shipment (2)</button>
        <button type="button">Cancelled (1)</button>
      </div>
      <Search fields={["Order number", "Buyer username", "Item ID", "Tracking number"]} />
      <p>Results: 1-7 of 132</p>
      <table className="grid-t05">
        <thead>
          <tr>
            {COLUMNS.map((title) => (
              <th key={title}>{title}</th>
            ))}
          </tr>
        </thead>
        {data.orders.map((order) => (
          <tbody key={order.order_no}>
            {order.items.map((item, index) => (
              <Line key={item.id} order={order} item={item} first={index === 0} />
            ))}
          </tbody>
        ))}
      </table>
      <div className="pages-z08">
        <button type="button">Previous</button> 1 2 3 … 19 <button type="button">Next</button>
        <select>
          <option>7 orders per page</option>
        </select>
      </div>
    </Hub>
  );
}

show(<Orders />);
