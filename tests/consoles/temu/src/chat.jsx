import { useState } from "react";
import data from "../orders.json";
import { Center, Fact, show } from "./shell.jsx";

const LIMIT = 2000;
const [order] = data.orders;
const SIDES = { buyer: "bubble_buyer_k9Tzs", seller: "bubble_seller_k9Tzs", system: "bubble_notice_k9Tzs" };

const Session = ({ session }) => (
  <div className="session_w5Gak" role="option" aria-selected={session.open === true}>
    <b>{session.buyer}</b> <small>{session.when}</small>
    <div>{session.last}</div>
  </div>
);

const Bubble = ({ message }) => (
  <div className={SIDES[message.from]}>
    <small>
      <span>{message.name}</span> <time>{message.at}</time>
    </small>
    <p>{message.text}</p>
  </div>
);

function Composer() {
  const [draft, setDraft] = useState("");
  return (
    <div className="box_e3Wnc">
      <textarea
        rows="4"
        maxLength={LIMIT}
        placeholder="Enter your message, press Enter to send"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <div className="foot_p0Hqi">
        <span>
          {draft.length}/{LIMIT}
        </span>
        <span>You can send 2 more messages before the customer replies</span>
        <button type="button">Send</button>
      </div>
    </div>
  );
}

show(
  <Center here="Customer messages">
    <div className="inbox_r2Ujt">
      <div role="listbox">
        <input type="text" placeholder="Search customers" />
        {data.conversations.map((session) => (
          <Session key={session.buyer} session={session} />
        ))}
      </div>
      <section className="talk_y8Slm">
        <header>
          <span>Customer:</span> <b>{order.buyer}</b>
        </header>
        <div className="log_j6Brv" role="log">
          {data.messages.map((message) => (
            <Bubble key={message.at} message={message} />
          ))}
        </div>
        <Composer />
      </section>
      <aside>
        <h3>Order</h3>
        <Fact label="Order ID">{order.order_no}</Fact>
        <Fact label="Order status">{order.status}</Fact>
        <Fact label="Order time">{order.ordered}</Fact>
        <Fact label="Order total">{order.total}</Fact>
        <Fact label="Country/Region">{order.country}</Fact>
        <Fact label="Tracking number">{order.tracking}</Fact>
        <h3>Remarks</h3>
        <textarea rows="3" placeholder="Only your team sees this" />
      </aside>
    </div>
  </Center>,
);
