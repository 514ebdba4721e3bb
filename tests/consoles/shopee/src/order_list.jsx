import data from "../orders.json";
import { Centre, show, Tabs } from "./shell.jsx";

const COLUMNS = ["Product(s)", "Order Total", "Status", "Countdown", "Shipping Channel", "Actions"];
const MENU = ["My Orders", "Mass Ship", "Return/Refund/Cancel", "Shipping Setting", "My Products", "Chat"];

const Item = ({ item }) => (
  <div className="item-_n8Cz">
    <span className="image-_o1Lr" />
    <div>
      <a href={`/portal/product/${item.id}`}>{item.title}</a> <span>x{item.qty}</span>
      <div className="grey-_y3Ux">Variation: {item.variation}</div>
      <div className="grey-_y3Ux">
        <span>SKU:</span> <span>{item.sku}</span>
      </div>
      <div className="grey-_y3Ux">
        <span>Item ID:</span> <span>{item.id}</span>
      </div>
    </div>
  </div>
);

const Card = ({ order }) => (
  <section className="card-_x2Qe">
    <div className="bar-_t5Mb">
      <div>
        {order.buyer && (
          <>
            <span>Buyer:</span> <span>{order.buyer}</span> <button type="button">Chat</button>
          </>
        )}
        <span className="grey-_y3Ux"> Order Time: {order.ordered}</span>
      </div>
      <div>Order ID {order.order_no}</div>
    </div>
    <div className="grid-_p6Fv" role="row">
      <div role="cell">
        {order.items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </div>
      <div role="cell">
        <div>{order.total}</div>
        <div className="grey-_y3Ux">{order.pay}</div>
      </div>
      <div role="cell">{order.status}</div>
      <div role="cell">{order.countdown}</div>
      <div role="cell">
        <div>{order.channel}</div>
        {order.tracking && <div className="grey-_y3Ux">Tracking Number: {order.tracking}</div>}
      </div>
      <div role="cell">
        <button type="button">Check Details</button>
      </div>
    </div>
  </section>
);

show(
  <Centre name="Seller Centre" shop={data.shop} menu={MENU} here="My Orders">
    <Tabs tabs={["All", "Unpaid", "To Ship (2)", "Shipping", "Completed", "Cancelled"]} />
    <div className="panel-_m4Ws">
      <div className="filter-_c1Jg">
        <label>
          Order ID <input type="text" placeholder="Input Order ID" />
        </label>
        <label>
          Buyer <input type="text" placeholder="Input Buyer" />
        </label>
        <button type="button">Apply</button>
        <button type="button">Reset</button>
        <span>6 Orders</span>
      </div>
      <div role="table">
        <div className="grid-_p6Fv head-_k9Sd" role="row">
          {COLUMNS.map((title) => (
            <div key={title} role="columnheader">
              {title}
            </div>
          ))}
        </div>
        {data.orders.map((order) => (
          <Card key={order.order_no} order={order} />
        ))}
      </div>
      <div className="pager-_f0Vh">1 / 1 · 40 / page</div>
    </div>
  </Centre>,
);
