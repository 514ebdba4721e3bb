import { Table } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Actions, Card, Fact, Filters, Pages, Picture } from "../../fusion/src/frame.jsx";
import data from "../orders.json";
import { showPage } from "./shop.jsx";

const TABS = [["All"], ["Return requested", 2], ["In return", 2], ["In dispute", 1], ["Completed"]];

const numbers = (request) => (
  <>
    <div>
      <Fact label="Return ID:">{request.case_no}</Fact>
    </div>
    <div>
      <Fact label="Order Number:">
        <a href={`/apps/order/detail?tradeOrderId=${request.order_no}`}>{request.order_no}</a>
      </Fact>
    </div>
    <div>
      <Fact label="Requested on:">{request.requested}</Fact>
    </div>
  </>
);

const status = (request) => (
  <>
    <div className={css("state--state")}>{request.status}</div>
    {request.left && (
      <div className={css("state--due")}>
        <Fact label="Time left:">{request.left}</Fact>
      </div>
    )}
  </>
);

const goods = ({ title, colour }) => (
  <div className={css("goods--goods")}>
    <Picture colour={colour} />
    {title}
  </div>
);

const cells = {
  "Return Order": [210, numbers],
  Product: [230, goods],
  Customer: [130, ({ buyer }) => buyer],
  "Request Type": [120, ({ kind }) => kind],
  "Return Reason": [150, ({ reason }) => reason],
  "Refund Amount": [110, ({ amount }) => amount],
  Status: [170, status],
  Actions: [90, () => <Actions names={["Details", "Chat"]} />],
};

showPage(
  "Return Orders",
  "Manage Return Orders",
  <Card>
    <Filters
      tabs={TABS}
      inputs={["Return ID", "Order Number", "Customer"]}
      selects={[["Return Reason", "All", "Item is damaged"]]}
      search="Search"
      reset="Reset"
    />
    <Table dataSource={data.returns} primaryKey="case_no" hasBorder={false}>
      {Object.entries(cells).map(([title, [width, cell]]) => (
        <Table.Column
          key={title}
          title={title}
          width={width}
          cell={(_value, _index, request) => cell(request)}
        />
      ))}
    </Table>
    <Pages total={6} />
  </Card>,
);
