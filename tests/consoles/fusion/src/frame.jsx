/** What the consoles built with Fusion have in common: the frame, filters above a list, pieces of a row. */
import { Button, ConfigProvider, Icon, Input, Nav, Pagination, Select, Tab } from "@alifd/next";
import ReactDOM from "react-dom";
import "@alifd/next/dist/next.min.css";
import "../../aliexpress/src/icons.css";
import "./frame.css";
import { css } from "../../aliexpress/src/classes.js";

/** The legacy root: Fusion's overlays call ReactDOM.render themselves. */
export function show(page, locale) {
  ReactDOM.render(<ConfigProvider locale={locale}>{page}</ConfigProvider>, document.getElementById("root"));
}

export function Frame({ brand, tint, product, search, tools, menu, here, title, noise, children }) {
  return (
    <div className={css("shell--shell")} style={{ "--brand": tint }}>
      <header className={css("shell--bar")}>
        <span className={css("shell--logo")}>{brand}</span>
        <span>{product}</span>
        <Input
          className={css("shell--search")}
          placeholder={search}
          innerBefore={<Icon type="search" size="small" />}
        />
        <span className={css("shell--tools")}>
          {tools.map((tool) => (
            <span key={tool}>{tool}</span>
          ))}
        </span>
      </header>
      <div className={css("shell--body")}>
        <Nav
          className={css("shell--menu")}
          mode="inline"
          activeDirection={null}
          selectedKeys={[here]}
          openMode="multiple"
        >
          {menu.map((entry) => (
            <Nav.Item key={entry}>{entry}</Nav.Item>
          ))}
        </Nav>
        <main className={css("shell--main")}>
          <h1 className={css("shell--title")}>{title}</h1>
          {children}
        </main>
      </div>
      {noise && <Noise text={noise} />}
    </div>
  );
}

/** What stands in every real page and is not said to anybody: data for scripts, windows that are not open. */
function Noise({ text }) {
  return (
    <>
      <script type="application/json">{JSON.stringify({ text })}</script>
      <div role="dialog" aria-hidden="true" className={css("dialog--window")} style={{ display: "none" }}>
        <p>{text}</p>
        <Button>OK</Button>
      </div>
      <div role="tooltip" className={css("tooltip--tip")} style={{ display: "none" }}>
        {text}
      </div>
    </>
  );
}

export function Card({ heading, children }) {
  return (
    <section className={css("shell--card")}>
      {heading && <h2 className={css("shell--heading")}>{heading}</h2>}
      {children}
    </section>
  );
}

/** Tabs with their counts, then the search form. */
export function Filters({ tabs, inputs, selects = [], search, reset }) {
  return (
    <>
      <Tab size="small">
        {tabs.map(([name, count]) => (
          <Tab.Item key={name} title={count === undefined ? name : `${name} (${count})`} />
        ))}
      </Tab>
      <div className={css("filters--form")}>
        {inputs.map((label) => (
          <Input key={label} label={label} />
        ))}
        {selects.map(([label, ...options]) => (
          <Select key={label} label={label} dataSource={options} defaultValue={options[0]} />
        ))}
        <Button type="primary">{search}</Button>
        <Button>{reset}</Button>
      </div>
    </>
  );
}

export function Pages({ total }) {
  return <Pagination total={total} pageSize={20} className={css("filters--pages")} />;
}

/** A label and its value, each in an element of its own. */
export function Fact({ label, children }) {
  return (
    <span className={css("fact--fact")}>
      <span className={css("fact--name")}>{label}</span>
      <span className={css("fact--text")}>{children}</span>
    </span>
  );
}

export function Picture({ colour }) {
  return <i className={css("goods--picture")} style={{ background: colour }} />;
}

export function Actions({ names }) {
  return (
    <div className={css("actions--actions")}>
      {names.map((name) => (
        <Button key={name} text type="primary">
          {name}
        </Button>
      ))}
    </div>
  );
}
