import { Button, Input, Tab } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Fact } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { showPage } from "./shop.jsx";
import "./chat.css";

const { conversation } = data;
const SIDES = { mine: "item-right", theirs: "item-left", system: "item-system" };

function Contacts() {
  return (
    <div className={css("talk--contacts")} role="listbox">
      {conversation.contacts.map(([name, last, time], index) => (
        <div key={name} role="option" aria-selected={index === 0} data-name={name}>
          <b>{name}</b>
          <span className="contact-time">{time}</span>
          <div className={css("talk--last")}>{last}</div>
        </div>
      ))}
    </div>
  );
}

function Talk() {
  return (
    <div className={css("talk--window")}>
      <div className="scroll-box">
        {conversation.messages.map(({ from, at, text }, index) => (
          <div
            key={at + text}
            className={`message-item ${SIDES[from]}`}
            data-expinfo={JSON.stringify({ messageType: 1, index })}
          >
            <div className="session-time">{at}</div>
            <div className="session-rich-content">{text}</div>
          </div>
        ))}
      </div>
      <div id="send-box-wrapper">
        <pre
          className="send-textarea"
          contentEditable
          role="textbox"
          tabIndex={0}
          data-placeholder="Type a message, press Enter to send"
        />
        <Button type="primary" className="send-tool-button">
          Send
        </Button>
      </div>
    </div>
  );
}

function OrderCard({ order }) {
  return (
    <div className={css("talk--card")}>
      <div>
        <Fact label="Order no.:">{order.order_no}</Fact>
      </div>
      <div>{order.title}</div>
      <div>
        <Fact label="Order status">{order.status}</Fact>
      </div>
      <div>
        <Fact label="Order amount">{order.total}</Fact>
      </div>
      <div>
        <Fact label="Order date">{order.date}</Fact>
      </div>
      <Button size="small">Send to buyer</Button>
    </div>
  );
}

function Beside() {
  return (
    <div className={css("talk--beside")}>
      <div>
        <Fact label="Buyer name">{conversation.buyer}</Fact>
      </div>
      <div>
        <Fact label="Country/Region">{conversation.country}</Fact>
      </div>
      <Input.TextArea placeholder="Add a note about this customer" rows={2} />
      <Tab size="small">
        <Tab.Item key="orders" title="Orders">
          {conversation.orders.map((order) => (
            <OrderCard key={order.order_no} order={order} />
          ))}
        </Tab.Item>
        <Tab.Item key="files" title="Files" />
      </Tab>
    </div>
  );
}

showPage(
  "Messages",
  <div className={css("talk--talk")}>
    <Contacts />
    <Talk />
    <Beside />
  </div>,
);
