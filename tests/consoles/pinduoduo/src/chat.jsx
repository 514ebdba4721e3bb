/** The chat: conversations on the left, messages in the middle, the buyer's orders on the right. */
import { useState } from "react";
import data from "../orders.json";
import { Button, css, Picture, show } from "./shell.jsx";
import "./chat.css";

const { conversations } = data;
const orders = [...data.orders, ...data.older];

function Conversations({ opened, onOpen }) {
  return (
    <aside className={css("CL_list")}>
      <input placeholder="搜索买家昵称或订单编号" />
      <ul role="listbox">
        {conversations.map((conversation, place) => (
          <li
            key={conversation.nick}
            role="option"
            aria-selected={place === opened}
            tabIndex={0}
            onClick={() => onOpen(place)}
          >
            <b>{conversation.nick}</b> <small>{conversation.at}</small>
            <p>{conversation.messages.at(-1)?.text ?? "暂无消息"}</p>
          </li>
        ))}
      </ul>
    </aside>
  );
}

function Message({ message }) {
  return (
    <li className={css(`MSG_${message.from}`)}>
      <small>{message.at}</small>
      <div className={css("MSG_bubble")}>{message.text}</div>
    </li>
  );
}

function Composer({ onSend }) {
  const [draft, setDraft] = useState("");
  // Enter sends, as in the real window, so that a test sees a key press that nobody typed.
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.ctrlKey) return;
    event.preventDefault();
    if (draft.trim() !== "") onSend(draft);
    setDraft("");
  };
  return (
    <footer className={css("CP_composer")}>
      <Button link>表情</Button>
      <Button link>快捷回复</Button>
      <Button link>邀请下单</Button>
      <textarea
        rows={4}
        placeholder="请输入消息，按 Enter 键发送，Ctrl+Enter 换行"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button primary>发送</Button>
    </footer>
  );
}

function OrderCard({ order }) {
  return (
    <section className={css("CARD_order")}>
      <p>
        <span>订单编号：</span>
        <span>{order.order_no}</span> <Button link>复制</Button>
      </p>
      <div className={css("GD_goods")}>
        <Picture colour={order.items[0].colour} />
        <span>{order.items[0].title}</span>
      </div>
      <p>
        <span>订单状态：</span>
        <span>{order.status}</span>
      </p>
      <p>
        <span>实付金额：</span>
        <span>{order.amount}</span>
      </p>
      <p>{`下单时间：${order.ordered}`}</p>
      {order.tracking_no && <p>{`快递单号：${order.tracking_no}`}</p>}
    </section>
  );
}

function Beside({ conversation }) {
  const shown = conversation.orders.map((number) => orders.find(({ order_no }) => order_no === number));
  return (
    <aside className={css("SD_side")}>
      <p>
        <span>买家昵称：</span>
        <span>{conversation.nick}</span>
      </p>
      <ul className={css("TAB_line")}>
        <li>买家订单</li>
        <li>商品推荐</li>
      </ul>
      {shown.map((order) => (
        <OrderCard key={order.order_no} order={order} />
      ))}
      {shown.length === 0 && <p>暂无订单</p>}
      <textarea rows={2} placeholder="添加备注" />
    </aside>
  );
}

function Chat() {
  const [opened, setOpened] = useState(0);
  const [sent, setSent] = useState([]);
  const conversation = conversations[opened];
  const own = sent.filter(({ to }) => to === opened);
  return (
    <div className={css("CH_page")}>
      <Conversations opened={opened} onOpen={setOpened} />
      <section className={css("CH_window")}>
        <h2>{conversation.nick}</h2>
        <ul className={css("MSG_list")}>
          {[...conversation.messages, ...own].map((message) => (
            <Message key={message.at + message.text} message={message} />
          ))}
        </ul>
        <Composer
          key={conversation.nick}
          onSend={(text) => setSent([...sent, { from: "shop", at: "2026-11-21 02:30:00", to: opened, text }])}
        />
      </section>
      <Beside conversation={conversation} />
    </div>
  );
}

show(<Chat />);
