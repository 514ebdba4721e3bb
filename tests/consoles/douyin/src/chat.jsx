/** 飞鸽: conversations on the left, messages in the middle, the buyer's orders on the right. */
import { Button, Input, Tabs } from "antd";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import data from "../orders.json";
import "./chat.css";
import { Themed } from "./shell.jsx";

const { conversations } = data;
/** Names without meaning, which change with every build. */
const CHAT = { page: "_aTiznnWtrpmuI8BajvY", side: "_k3QpLw0dVnE", orders: "_Zx81mBbTqf", tool: "_p0oR2uXcY7" };

function Session({ conversation, open, onOpen }) {
  const last = conversation.messages.findLast(({ text }) => text);
  return (
    <div
      data-kora="conversation"
      data-qa-id="qa-conversation-chat-item"
      aria-selected={open}
      role="option"
      tabIndex={0}
      onClick={onOpen}
    >
      {conversation.unread > 0 && <sup title={`${conversation.unread}`}>{conversation.unread}</sup>}
      <span title={conversation.nick}>{conversation.nick}</span>
      <span>{conversation.at}</span>
      <span>{last?.text ?? "[系统消息]"}</span>
    </div>
  );
}

function ProductCard({ card }) {
  return (
    <div className="chatd-card">
      <span>{card.title}</span>
      <span className="chatd-price">
        <span>¥</span>
        <span className="chatd-price-price-inter">{card.whole}</span>
        <span className="chatd-price-price-decimal">{card.cents}</span>
      </span>
    </div>
  );
}

function Message({ message, id }) {
  return (
    <div className="msgItemWrap">
      <div data-qa-id="qa-message-warpper" data-id={id} data-qa-message-id={id}>
        <div className={message.from === "me" ? "messageIsMe" : "messageNotMe"}>
          <div className="leaveMessage">
            {message.text && <pre>{message.text}</pre>}
            {message.picture && <i style={{ background: message.picture }} />}
            {message.card && <ProductCard card={message.card} />}
          </div>
          {message.robot && <div className="tip">此消息由机器人自动回复</div>}
          {message.from === "me" && <div className="tip">已读</div>}
        </div>
      </div>
    </div>
  );
}

function Messages({ messages }) {
  return (
    <div className="messageList">
      {messages.map((message, place) =>
        message.note ? (
          <div key={message.note} className="note">
            {message.note}
          </div>
        ) : (
          <Message key={message.text ?? place} message={message} id={`77120458${place}`} />
        ),
      )}
    </div>
  );
}

function Composer({ nick, onSend }) {
  const [draft, setDraft] = useState("");
  const send = () => {
    if (draft.trim() === "") return;
    onSend(draft);
    setDraft("");
  };
  // Enter sends, as in the real window, so that a test sees a key press that nobody typed.
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  return (
    <div className="composer">
      <div>
        {["表情", "图片", "快捷短语", "优惠券"].map((tool) => (
          <Button key={tool} type="text" size="small">
            {tool}
          </Button>
        ))}
        <Button type="text" size="small" data-qa-id="qa-transfer-conversation">
          转接
        </Button>
      </div>
      <textarea
        data-qa-id="qa-send-message-textarea"
        rows={4}
        placeholder={`发送给 ${nick}，使用Enter键发送，Shift+Enter键换行`}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="primary" onClick={send}>
        发送
      </Button>
    </div>
  );
}

function OrderCard({ order }) {
  const [item] = order.items;
  const [whole, cents] = order.amount.slice(1).split(".");
  return (
    <div className="chatd-card">
      <div className="line">
        <span>{`订单编号 ${order.order_no}`}</span>
        <span>{order.status}</span>
      </div>
      <div>{item.title}</div>
      <div className="line">
        <span>实付金额</span>
        <span className="chatd-price">
          <span>¥</span>
          <span className="chatd-price-price-inter">{whole}</span>
          <span className="chatd-price-price-decimal">{`.${cents}`}</span>
        </span>
      </div>
      <div>{`下单时间 ${order.ordered}`}</div>
      {order.tracking_no && <div>{`运单号：${order.tracking_no}`}</div>}
      <Button size="small">备注</Button> <Button size="small">物流</Button>
    </div>
  );
}

function Beside({ conversation }) {
  const orders = conversation.orders.map((number) => data.orders.find(({ order_no }) => order_no === number));
  return (
    <aside className={CHAT.orders}>
      <Tabs size="small" items={["用户订单", "商品推荐", "足迹"].map((name) => ({ key: name, label: name }))} />
      <div className="line">
        <span>买家昵称</span> <span>{conversation.nick}</span>
      </div>
      {orders.map((order) => (
        <OrderCard key={order.order_no} order={order} />
      ))}
      {orders.length === 0 && <p>暂无订单</p>}
      <Input.TextArea rows={2} placeholder="添加用户备注" />
    </aside>
  );
}

function Workspace() {
  const [opened, setOpened] = useState(0);
  const [sent, setSent] = useState([]);
  const conversation = conversations[opened];
  const own = sent.filter(({ to }) => to === opened);
  return (
    <div className={CHAT.page}>
      <aside className={CHAT.side}>
        <Input placeholder="搜索用户/订单编号" />
        <div role="listbox">
          {conversations.map((one, place) => (
            <Session key={one.nick} conversation={one} open={place === opened} onOpen={() => setOpened(place)} />
          ))}
        </div>
      </aside>
      <section className={CHAT.tool}>
        <header>{conversation.nick}</header>
        <Messages key={opened} messages={[...conversation.messages, ...own]} />
        <Composer
          key={conversation.nick}
          nick={conversation.nick}
          onSend={(text) => setSent([...sent, { from: "me", to: opened, text }])}
        />
      </section>
      <Beside conversation={conversation} />
    </div>
  );
}

createRoot(document.getElementById("root")).render(
  <Themed>
    <Workspace />
  </Themed>,
);
setTimeout(() => document.getElementById("root").setAttribute("data-mounted", ""), 400);
