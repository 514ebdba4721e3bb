import { Button, Card, Input, Tab } from "@alifd/next";
import { useState } from "react";
import "./chat.css";
import { css } from "./classes.js";
import { now, wallText } from "./clock.js";
import { Conversations } from "./conversations.jsx";
import { Labelled, Picture, State, toneOf } from "./parts.jsx";
import { Bar, show } from "./shell.jsx";
import { conversations, orderOf } from "./store.js";

function Bubble({ message }) {
  return (
    <div className={`${css("message--row")} ${css(`message--${message.from}`)}`}>
      <div className={css("message--time")}>{message.at}</div>
      <div className={css("message--bubble")}>{message.text}</div>
    </div>
  );
}

function Composer({ draft, onDraft, onSend }) {
  // Enter sends, as in the real window, so that a test sees a key press that nobody typed.
  const onKeyDown = (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className={css("composer--composer")}>
      <div className={css("composer--tools")}>
        {["表情", "图片", "快捷短语", "优惠码", "邀请评价"].map((tool) => (
          <Button key={tool} text size="small">
            {tool}
          </Button>
        ))}
      </div>
      <Input.TextArea
        value={draft}
        onChange={onDraft}
        onKeyDown={onKeyDown}
        rows={5}
        maxLength={2000}
        hasLimitHint
        hasBorder={false}
        placeholder="请输入消息，按 Enter 发送，Ctrl + Enter 换行"
        className={css("composer--input")}
      />
      <div className={css("composer--actions")}>
        <Button type="primary" disabled={draft.trim() === ""} onClick={onSend} data-testid="send">
          发送
        </Button>
      </div>
    </div>
  );
}

function OrderCard({ order }) {
  return (
    <Card free className={css("orderCard--card")}>
      <Card.Content>
        <div className={css("orderCard--header")}>
          <Labelled label="订单号" name="orderCard">
            {order.order_no}
          </Labelled>
          <State tone={toneOf(order.status)}>{order.status}</State>
        </div>
        <div className={css("orderCard--product")}>
          <Picture item={order.items[0]} size={48} />
          <span>
            <span className={css("orderCard--title")}>{order.items[0].title}</span>
            <Labelled label="订单金额" name="orderCard">
              {order.amount}
            </Labelled>
          </span>
        </div>
        <Labelled label="下单时间" name="orderCard">
          {order.ordered}
        </Labelled>
        {order.shipped && (
          <Labelled label="运单号" name="orderCard">
            {order.tracking_no}
          </Labelled>
        )}
      </Card.Content>
      <Card.Actions>
        <Button text type="primary" size="small">
          查看物流
        </Button>
        <Button text type="primary" size="small">
          发送订单
        </Button>
      </Card.Actions>
    </Card>
  );
}

function Beside({ conversation }) {
  return (
    <aside className={css("beside--beside")}>
      <Tab size="small">
        <Tab.Item key="orders" title="订单">
          {conversation.orders.length === 0 && <p className={css("beside--none")}>该买家暂无订单</p>}
          {conversation.orders.map((number) => (
            <OrderCard key={number} order={orderOf(number)} />
          ))}
        </Tab.Item>
        <Tab.Item key="products" title="商品推荐">
          暂无推荐商品
        </Tab.Item>
      </Tab>
      <h2 className={css("beside--heading")}>买家备注</h2>
      <Input.TextArea rows={2} placeholder="添加备注，仅自己可见" key={conversation.buyer} />
    </aside>
  );
}

function Window({ conversation, sent, total, draft, onDraft, onSend }) {
  return (
    <section className={css("chatWindow--window")}>
      <div className={css("chatWindow--header")}>
        <span className={css("chatWindow--label")}>买家</span>
        <a className={css("buyerInfo--inline")}>{conversation.buyer}</a>
        <Labelled label="国家/地区" name="buyerInfo">
          {conversation.country}
        </Labelled>
      </div>
      <div className={css("message--list")}>
        {conversation.messages.map((message) => (
          <Bubble key={message.at} message={message} />
        ))}
        <div data-testid="sent" data-total={total}>
          {sent.map((message) => (
            <Bubble key={message.key} message={message} />
          ))}
        </div>
      </div>
      <Composer draft={draft} onDraft={onDraft} onSend={onSend} />
    </section>
  );
}

function Chat() {
  const [opened, setOpened] = useState(0);
  const [read, setRead] = useState(new Set([0]));
  const [drafts, setDrafts] = useState({});
  const [sent, setSent] = useState([]);
  const draft = drafts[opened] ?? "";
  const onDraft = (text) => setDrafts({ ...drafts, [opened]: text });
  const onOpen = (index) => {
    setRead(new Set(read).add(index));
    setOpened(index);
  };
  const onSend = () => {
    if (draft.trim() === "") return;
    setSent([...sent, { key: sent.length, to: opened, from: "seller", at: wallText(now()), text: draft }]);
    onDraft("");
  };
  const conversation = conversations[opened];
  return (
    <div className={css("chatWindow--page")}>
      <Bar />
      <div className={css("chatWindow--columns")}>
        <Conversations opened={opened} read={read} onOpen={onOpen} />
        <Window
          conversation={conversation}
          sent={sent.filter((message) => message.to === opened)}
          total={sent.length}
          draft={draft}
          onDraft={onDraft}
          onSend={onSend}
        />
        <Beside conversation={conversation} />
      </div>
    </div>
  );
}

show(<Chat />);
