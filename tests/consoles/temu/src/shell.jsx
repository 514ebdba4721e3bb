/** The frame around every page: bar, menu. */
import { createRoot } from "react-dom/client";
import "./shell.css";
import data from "../orders.json";

const MENU = ["Home", "Orders", "Products", "Returns and refunds", "Customer messages", "Finance"];

export function Center({ here, children }) {
  return (
    <>
      <header className="top_2xHaQ">
        <b>Seller Center</b>
        <input type="text" placeholder="Search by Order ID" />
        <span>{data.shop}</span>
      </header>
      <div className="wrap_1mZ0e">
        <nav className="side_9kTfp">
          {MENU.map((entry) => (
            <a key={entry} href="/" aria-current={entry === here ? "page" : undefined}>
              {entry}
            </a>
          ))}
        </nav>
        <main className="main_7wYcB">{children}</main>
      </div>
      <script type="application/json">{JSON.stringify({ parent_order_sn: "PO-999-99999999999999" })}</script>
      <div role="dialog" hidden>
        Order ID: PO-999-00000000000000
      </div>
    </>
  );
}

export const Fact = ({ label, children }) => (
  <div className="fact_5uVqn">
    <span className="name_8dRjx">{label}</span>
    <span>{children ?? "-"}</span>
  </div>
);

export const show = (page) => createRoot(document.getElementById("root")).render(page);
