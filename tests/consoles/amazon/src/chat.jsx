import { useState } from "react";
import data from "../orders.json";
import { Central, show } from "./shell.jsx";

const order = data.orders.find(({ order_no }) => order_no === data.detail.order_no);

function Thread({ thread }) {
  return (
    <div className="css-threadf" role="option" aria-selected={thread.open === true}>
      <b>{thread.buyer}</b> <small>{thread.when}</small>
      <div>{thread.subject}</div>
    </div>
  );
}

function Reply() {
  const [draft, setDraft] = useState("");
  return (
    <div className="css-box4z">
      <textarea
        rows="4"
        aria-label="Reply to customer"
        placeholder="Type your reply"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div>
        <small>{4000 - draft.length} characters remaining</small> <button type="button">Send</button>{" "}
        <button type="button">Mark as no response needed</button>
      </div>
    </div>
  );
}

function Context() {
  return (
    <aside className="css-ctx6v">
      <h3>Order information</h3>
      <dl>
        <dt>Order ID</dt>
        <dd>
          <a href={`/orders-v3/order/${order.order_no}`}>{order.order_no}</a>
        </dd>
        <dt>Order date</dt>
        <dd>{data.detail.bought}</dd>
        <dt>Order status</dt>
        <dd>{order.status}</dd>
        <dt>Order total</dt>
        <dd>{order.total}</dd>
        <dt>Tracking ID</dt>
        <dd>{order.tracking}</dd>
      </dl>
      <h3>Private note</h3>
      <textarea rows="2" placeholder="Only you see this" />
    </aside>
  );
}

show(
  <Central title="Buyer-Seller Messages">
    <div className="css-inbox2">
      <div role="listbox">
        {data.conversations.map((thread) => (
          <Thread key={thread.subject} thread={thread} />
        ))}
      </div>
      <section className="css-talk3m">
        <div className="css-head8w">
          <div>
            <span>Customer:</span> <b>{order.buyer}</b>
          </div>
          <div>Subject: Product details inquiry</div>
        </div>
        <div className="css-log5c" role="log">
          {data.messages.map((message) => (
            <article className="css-msg1e" key={message.at} data-author={message.from}>
              <small>{message.name}</small> <time>{message.at}</time>
              <p>{message.text}</p>
            </article>
          ))}
        </div>
        <Reply />
      </section>
      <Context />
    </div>
  </Central>,
);
