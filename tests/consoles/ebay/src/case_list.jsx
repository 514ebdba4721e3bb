import data from "../orders.json";
import { Hub, Search, show } from "./shell.jsx";

const COLUMNS = {
  "Request ID": ({ case_no }) => <a href={`/rt/ReturnDetails?returnId=${case_no}`}>{case_no}</a>,
  "Type": ({ kind }) => kind,
  "Order number": ({ order_no }) => <a href={`/sh/ord/details?orderid=${order_no}`}>{order_no}</a>,
  "Item": ({ item }) => item,
  "Buyer": ({ buyer }) => buyer,
  "Reason": ({ reason }) => reason,
  "Requested": ({ opened }) => opened,
  "Status": ({ status }) => <b>{status}</b>,
  "Respond by": ({ respond_by }) => respond_by,
  "Refund amount": ({ refund }) => refund,
  "Actions": () => <button type="button">View</button>,
};

show(
  <Hub here="Returns" title="Manage returns and cases">
    <div className="chips-h66">
      <button type="button">All open (5)</button>
      <button type="button">Needs attention (3)</button>
      <button type="button">Closed (1)</button>
    </div>
    <Search fields={["Request ID", "Order number", "Buyer"]} />
    <table className="grid-t05">
      <thead>
        <tr>
          {Object.keys(COLUMNS).map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.cases.map((about) => (
          <tr key={about.case_no}>
            {Object.entries(COLUMNS).map(([title, cell]) => (
              <td key={title}>{cell(about)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    <div className="pages-z08">Page 1 of 1</div>
  </Hub>,
);
