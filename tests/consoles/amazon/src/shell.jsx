/** The frame around every page: dark bar, menu button, footer. */
import { createRoot } from "react-dom/client";
import "./shell.css";
import data from "../orders.json";

const MENU = ["Catalog", "Inventory", "Pricing", "Orders", "Advertising", "Stores", "Growth", "Performance"];

export function Central({ title, children }) {
  return (
    <>
      <div id="sc-navbar-x2f">
        <b>seller central</b>
        <span>{data.store} | United States</span>
        <input type="search" placeholder="Search" aria-label="Search" />
        <a href="/messaging/inbox">Messages</a>
        <a href="/help">Help</a>
      </div>
      <nav className="css-1k9dq7">
        {MENU.map((entry) => (
          <a key={entry} href={`/${entry.toLowerCase()}`}>
            {entry}
          </a>
        ))}
      </nav>
      <div id="apploading" hidden>
        <span className="a-spinner" />
      </div>
      <main className="css-7hh2pa">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="css-x0tt1c">© 1999-2026, Amazon.com, Inc.</footer>
      <script type="application/json">{JSON.stringify({ orderId: "115-1111111-1111111", page: title })}</script>
      <div role="dialog" hidden>
        Order ID: 116-2222222-2222222 was confirmed
      </div>
    </>
  );
}

export const show = (page) => createRoot(document.getElementById("root")).render(page);
