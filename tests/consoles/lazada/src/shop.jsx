/** The frame of the shop's pages, and an item as its lists show it. */
import enUS from "@alifd/next/es/locale/en-us";
import "./shop.css";
import { css } from "../../aliexpress/src/classes.js";
import { Frame, Picture, show } from "../../fusion/src/frame.jsx";

export function Product({ item, children }) {
  const address = `https://www.${location.hostname.replace("sellercenter.", "")}/products/i${item.id}.html`;
  return (
    <li className={css("goods--goods")}>
      <Picture colour={item.colour} />
      <div className={css("goods--texts")}>
        <a href={address}>{item.title}</a>
        <span>Item ID: {item.id}</span>
        {item.sku && <span>Seller SKU: {item.sku}</span>}
        <span>Quantity: {item.quantity}</span>
        {children}
      </div>
    </li>
  );
}

const MENU = [
  "Home",
  "Products",
  "Orders",
  "Return Orders",
  "Marketing",
  "Finance",
  "Store",
  "Business Advisor",
];

export function showPage(here, title, page) {
  show(
    <Frame
      brand="Lazada"
      tint="#1a2d8f"
      product="Seller Center"
      search="Search"
      tools={["Messages", "Learn & Support", "English", "Haven & Co."]}
      menu={MENU}
      here={here}
      title={title}
      noise="Order Number: 400000000000001"
    >
      {page}
    </Frame>,
    enUS,
  );
}
