import { expect, test } from "vitest";
import { segments } from "./marks";

test("missing values are told apart from text", () => {
  expect(segments("Pay [[refund_amount]] on [[new_ship_date]].", ["refund_amount", "new_ship_date"])).toEqual(
    [
      { text: "Pay " },
      { variable: "refund_amount" },
      { text: " on " },
      { variable: "new_ship_date" },
      { text: "." },
    ],
  );
});

test("brackets that the seller wrote are text", () => {
  expect(segments("[[refund_amount]] [[sic]]", [])).toEqual([{ text: "[[refund_amount]] [[sic]]" }]);
});
