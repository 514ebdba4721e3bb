/** The frame around every page: bar, menu. */
import { createRoot } from "react-dom/client";
import "./shell.css";

export function Centre({ name, shop, menu, here, children }) {
  return (
    <>
      <header className="header-_3kLx">
        <b>Shopee</b> {name} <span className="account-_9aPq">{shop}</span>
      </header>
      <div className="frame-_b2Yt">
        <nav className="sidebar-_Zq81">
          {menu.map((entry) => (
            <a key={entry} href="/portal" aria-current={entry === here ? "page" : undefined}>
              {entry}
            </a>
          ))}
        </nav>
        <main className="content-_w0Rk">{children}</main>
      </div>
      <script type="application/json">{JSON.stringify({ sn: "260101ZZZZZZZZ" })}</script>
      <div role="tooltip" className="popper-_e5Nd">
        260102YYYYYYYY
      </div>
    </>
  );
}

export const Tabs = ({ tabs }) => (
  <div className="tabs-_u7Hc" role="tablist">
    {tabs.map((tab, index) => (
      <span key={tab} role="tab" aria-selected={index === 0}>
        {tab}
      </span>
    ))}
  </div>
);

export const show = (page) => createRoot(document.getElementById("root")).render(page);
