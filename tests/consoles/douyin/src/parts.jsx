/** What several pages are made of. */
import { Button, DatePicker, Form, Input, Select, Tabs } from "antd";
import { css } from "./classes.js";

export function Search({ fields, selects, dates }) {
  return (
    <Form layout="inline" className={css("searchForm")}>
      {fields.map((name) => (
        <Form.Item key={name} label={name}>
          <Input placeholder="请输入" />
        </Form.Item>
      ))}
      {selects.map((name) => (
        <Form.Item key={name} label={name}>
          <Select value="全部" options={[{ value: "全部" }]} />
        </Form.Item>
      ))}
      {dates.map((name) => (
        <Form.Item key={name} label={name}>
          <DatePicker.RangePicker />
        </Form.Item>
      ))}
      <Button type="primary">查询</Button>
      <Button>重置</Button>
    </Form>
  );
}

export function Filters({ counts, open = "全部" }) {
  return <Tabs activeKey={open} items={Object.entries(counts).map(([name, count]) => ({ key: name, label: `${name} ${count}` }))} />;
}

/** Rows of plain elements, each with a line above its cells. `columns`: title -> what a row has below it. */
export function RichTable({ rows, keyOf, columns, above }) {
  const titles = Object.keys(columns);
  return (
    <div className={`${css("RichTable")} mortise-rich-table`}>
      <div className={css("headRow")}>
        {titles.map((title) => (
          <div key={title} className={css("headCell")}>
            {title}
          </div>
        ))}
      </div>
      <div className={css("rows")}>
        {rows.map((row) => (
          <div key={keyOf(row)} className={css("rowWrap")}>
            <div className={css("rowHead")}>{above(row)}</div>
            <div className={css("cellRow")}>
              {titles.map((title) => (
                <div key={title} className={css("cell")}>
                  {columns[title](row)}
                </div>
              ))}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

export function Picture({ colour }) {
  return <i className={css("picture")} style={{ background: colour }} />;
}

export function Copied({ children }) {
  return (
    <span className={css("copied")}>
      {children} <Button type="link" size="small">复制</Button>
    </span>
  );
}

export function Actions({ names }) {
  return (
    <div className={css("actions")}>
      {names.map((name) => (
        <Button key={name} type="link" size="small">
          {name}
        </Button>
      ))}
    </div>
  );
}

export function Card({ title, children }) {
  return (
    <section className={css("card")}>
      {title && <h3>{title}</h3>}
      {children}
    </section>
  );
}
