/** Vue and vxe-table, as such ERPs are made of; no JSX here, since that is React's. */
import { createApp, h } from "vue";
import { VxeColumn, VxeTable } from "vxe-table";
import "vxe-table/lib/style.css";
import data from "../orders.json";
import "./page.css";

const FIXED_LEFT = { field: "package", title: "包裹号", width: 160, fixed: "left" };
const COLUMNS = [
  FIXED_LEFT,
  { field: "number", title: "平台单号", width: 190 },
  { field: "account", title: "买手昵称", width: 190 },
  { field: "to", title: "寄往", width: 120 },
  { field: "due", title: "应收款", width: 140 },
  { field: "progress", title: "处理进度", width: 150 },
  { field: "paid", title: "付款时间", width: 170 },
  { field: "act", title: "操作", width: 120, fixed: "right" },
];

const column = (settings) =>
  h(
    VxeColumn,
    settings,
    settings.field === "act" ? { default: () => h("button", { type: "button" }, "审核") } : undefined,
  );

const Page = {
  render: () => [
    h("header", { class: "bar" }, [h("b", "店小秘"), h("nav", ["产品", "订单", "物流", "客服"].map((word) => h("a", word)))]),
    h("main", [
      h("h1", "已付款"),
      h("p", { class: "filters" }, [h("label", ["平台单号 ", h("input", { type: "text" })]), h("button", "搜索")]),
      h(VxeTable, { data: data.orders, rowConfig: { keyField: "id" }, border: true }, () => COLUMNS.map(column)),
    ]),
  ],
};

createApp(Page).mount("#root");
