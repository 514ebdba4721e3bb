import { expect, it } from "vitest";
import type { Taught } from "../../teach/lesson";
import { withPage } from "./merge";

const pointed = (label: string) => ({ labels: [label], columns: [], selectors: [] });
const page = (address: string, label: string) => ({
  address,
  kind: "order_list" as const,
  fields: { order_no: pointed(label) },
});
const taught: Taught = {
  host: "erp.example",
  marketplace: "other",
  order_forms: ["000"],
  page: page("/a", "New"),
};

it("is the console's first page, or one more, or takes the place of what was taught there before", () => {
  expect(withPage(undefined, taught)).toEqual({
    marketplace: "other",
    order_forms: ["000"],
    on: true,
    pages: [taught.page],
  });
  const known = {
    marketplace: "other",
    order_forms: ["**"],
    on: false,
    pages: [page("/a", "Old"), page("/b", "B")],
  };
  expect(withPage(known as never, taught)).toEqual({
    marketplace: "other",
    order_forms: ["**", "000"],
    on: true,
    pages: [page("/b", "B"), taught.page],
  });
});
