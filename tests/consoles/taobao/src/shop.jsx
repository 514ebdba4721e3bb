/** The frame of the shop's pages, and an item as its lists show it. */
import zhCN from "@alifd/next/es/locale/zh-cn";
import { css } from "../../aliexpress/src/classes.js";
import { Frame, Picture, show } from "../../fusion/src/frame.jsx";
import data from "../orders.json";

export const { orders, refunds } = data;

export function Product({ item }) {
  const address = `https://item.taobao.com/item.htm?id=${item.id}`;
  return (
    <div className={css("goods--goods")}>
      <a href={address}>
        <Picture colour={item.colour} />
      </a>
      <div className={css("goods--texts")}>
        <a href={address}>{item.title}</a>
        <span>{item.specs}</span>
        {item.code && <span>商家编码：{item.code}</span>}
        <span>宝贝ID：{item.id}</span>
      </div>
    </div>
  );
}

const MENU = ["首页", "已卖出的宝贝", "发货", "退款管理", "评价管理", "商品管理", "营销中心", "账单"];

export function showPage(here, page) {
  show(
    <Frame
      brand="千牛"
      tint="#1677ff"
      product="商家工作台"
      search="搜索功能、订单编号"
      tools={["消息", "客服", "帮助", "拾光生活馆"]}
      menu={MENU}
      here={here}
      title={here}
      noise="订单编号：4100000000000000001"
    >
      {page}
    </Frame>,
    zhCN,
  );
}
