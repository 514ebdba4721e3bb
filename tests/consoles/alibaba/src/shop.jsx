/** The frame of the supplier's pages, and an item as its orders show it. */
import enUS from "@alifd/next/es/locale/en-us";
import zhCN from "@alifd/next/es/locale/zh-cn";
import { css } from "../../aliexpress/src/classes.js";
import { Frame, Picture, show } from "../../fusion/src/frame.jsx";

export function Product({ item }) {
  const address = `https://www.alibaba.com/product-detail/item_${item.id}.html`;
  return (
    <div className={css("goods--goods")}>
      <a href={address}>
        <Picture colour={item.colour} />
      </a>
      <div className={css("goods--texts")}>
        <a href={address}>{item.title}</a>
        <span>Product ID: {item.id}</span>
        {item.code && <span>SKU: {item.code}</span>}
      </div>
    </div>
  );
}

const ENGLISH = ["Home", "Products", "Messages", "Orders", "Disputes", "Shipping", "Finance", "Data"];
const CHINESE = ["首页", "商品管理", "商机沟通", "订单管理", "纠纷管理", "物流服务", "资金管理", "数据分析"];

export function showPage(here, page, language = "en") {
  const english = language === "en";
  show(
    <Frame
      brand="Alibaba.com"
      tint="#ff6600"
      product={english ? "My Alibaba" : "国际站商家后台"}
      search={english ? "Search orders, products" : "搜索订单、商品"}
      tools={
        english
          ? ["Messages", "Help", "English", "Ningbo Hongsen Co."]
          : ["消息", "帮助", "简体中文", "宁波鸿森"]
      }
      menu={english ? ENGLISH : CHINESE}
      here={here}
      title={here}
      noise={english ? "Order no.: 254000000000000001" : "订单编号：254000000000000001"}
    >
      {page}
    </Frame>,
    english ? enUS : zhCN,
  );
}
