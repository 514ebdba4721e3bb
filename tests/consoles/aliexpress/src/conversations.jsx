/** The conversations on the left of the chat window. Opening one marks it as read, as in the real window. */
import { Badge, Icon, Input, Tab } from "@alifd/next";
import { css } from "./classes.js";
import { conversations } from "./store.js";

function Conversation({ conversation, open, unread, onOpen }) {
  const last = conversation.messages.at(-1);
  return (
    <div
      role="option"
      aria-selected={open}
      tabIndex={0}
      className={css("conversation--item")}
      onClick={onOpen}
    >
      <Badge count={unread}>
        <span className={css("conversation--face")}>{conversation.buyer.slice(0, 1)}</span>
      </Badge>
      <span className={css("conversation--texts")}>
        <span className={css("conversation--name")}>{conversation.buyer}</span>
        <span className={css("conversation--last")}>{last.text}</span>
      </span>
      <span className={css("conversation--time")}>{last.at.slice(5, 10)}</span>
    </div>
  );
}

export function Conversations({ opened, read, onOpen }) {
  return (
    <aside className={css("conversation--list")}>
      <Tab size="small" shape="wrapped">
        <Tab.Item key="all" title="全部会话" />
        <Tab.Item key="waiting" title="未回复" />
      </Tab>
      <Input placeholder="搜索买家" innerBefore={<Icon type="search" size="small" />} />
      <div role="listbox" aria-label="会话">
        {conversations.map((conversation, index) => (
          <Conversation
            key={conversation.buyer}
            conversation={conversation}
            open={index === opened}
            unread={read.has(index) ? 0 : conversation.unread}
            onOpen={() => onOpen(index)}
          />
        ))}
      </div>
    </aside>
  );
}
