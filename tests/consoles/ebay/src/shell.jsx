/** The frame around every page: the site's bar, the hub's tabs and menu. */
import { createRoot } from "react-dom/client";
import "./shell.css";
import data from "../orders.json";

const TABS = ["Overview", "Orders", "Listings", "Marketing", "Store", "Performance", "Payments", "Research"];
const MENU = {
  "All orders": "/sh/ord/",
  "Awaiting payment": "/sh/ord/?filter=status:AWAITING_PAYMENT",
  "Awaiting shipment": "/sh/ord/?filter=status:AWAITING_SHIPMENT",
  "Paid and shipped": "/sh/ord/?filter=status:PAID_SHIPPED",
  "Cancellations": "/sh/ord/cancel",
  "Returns": "/sh/ord/return",
  "Requests and disputes": "/sh/ord/cases",
};

export function Hub({ here, title, children }) {
  return (
    <>
      <header className="gh-x71">
        <b className="gh-logo">Seller Hub</b>
        <input type="text" placeholder="Search for anything" aria-label="Search for anything" />
        <span>Hi {data.seller}</span>
      </header>
      <nav className="tabs-k20">
        {TABS.map((tab) => (
          <a key={tab} href={`/sh/${tab.toLowerCase()}`} aria-current={tab === "Orders" ? "page" : undefined}>
            {tab}
          </a>
        ))}
      </nav>
      <div className="body-p93">
        <nav className="menu-w14">
          {Object.entries(MENU).map(([entry, address]) => (
            <a key={entry} href={address} aria-current={entry === here ? "page" : undefined}>
              {entry}
            </a>
          ))}
        </nav>
        <main className="main-r58">
          <h1>{title}</h1>
          {children}
        </main>
      </div>
      <script type="application/json">{JSON.stringify({ page: here, "Order number": "99-99999-99999" })}</script>
      <div role="tooltip" hidden>
        Order number 98-00000-00001
      </div>
    </>
  );
}

export function Search({ fields }) {
  return (
    <form className="search-d42">
      {fields.map((field) => (
        <label key={field}>
          <span>{field}</span>
          <input type="text" name={field} />
        </label>
      ))}
      <button type="button">Search</button>
      <button type="button">Reset</button>
    </form>
  );
}

export const show = (page) => createRoot(document.getElementById("root")).render(page);
