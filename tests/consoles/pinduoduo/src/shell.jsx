/** The frame of the console, and parts that several pages share. */
import { createRoot } from "react-dom/client";
import data from "../orders.json";
import "./frame.css";

const MENU = {
  发货管理: ["订单查询", "批量发货", "包裹中心"],
  售后管理: ["售后工作台", "商家申诉", "小额打款"],
  商品管理: ["商品列表", "发布新商品"],
  多多客服: ["消息设置", "客服数据"],
};
/** Two parts of a name: what it is, and the build of the library. */
export const css = (name) => `${name}_5-124-0`;

export function Button({ children, primary, link }) {
  const kind = link ? "BTN_textPrimary" : primary ? "BTN_primary" : "BTN_gray";
  return (
    <button type="button" className={`${css("BTN_outerWrapper")} ${css(kind)}`}>
      <span>{children}</span>
    </button>
  );
}

export function Picture({ colour }) {
  return <i className={css("PIC_thumb")} style={{ background: colour }} />;
}

export function Console({ here, children }) {
  return (
    <div id="mms-main">
      <script>{'window.__NEXT_DATA__={"orderSn":"订单编号：261199-999999999999999"}'}</script>
      <header className={css("HD_bar")}>
        <b>拼多多商家后台</b>
        <span>{data.store}</span>
        <a href="/chat-merchant/index.html">客服平台</a>
      </header>
      <div className={css("LY_body")}>
        <nav className={css("NAV_side")}>
          {Object.entries(MENU).map(([group, pages]) => (
            <ul key={group}>
              <li className={css("NAV_group")}>{group}</li>
              {pages.map((page) => (
                <li key={page} className={page === here ? css("NAV_active") : undefined}>
                  {page}
                </li>
              ))}
            </ul>
          ))}
        </nav>
        <main className={css("LY_main")}>{children}</main>
      </div>
    </div>
  );
}

export function show(page) {
  createRoot(document.getElementById("root")).render(page);
}
