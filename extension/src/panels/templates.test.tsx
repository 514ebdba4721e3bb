// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { indexOf } from "../background/library/index_of";
import { Search } from "../background/library/search";
import { workOf } from "../content/work";
import type { Rendering } from "../generated/api";
import { installTexts } from "../testing/fake_texts";
import { template } from "../testing/library";
import type { Acts, OrderView } from "./order_view";
import { Templates } from "./templates";

const MANY = Array.from({ length: 10_000 }, (_, number) =>
  template(`t-${number}`, { names: { zh_CN: `模板 ${number}`, en: `Template ${number}` } }),
);
const LIMIT = 50;

let acts: Acts;
let draft: OrderView["draft"];

beforeEach(() => {
  installTexts("en-US");
  const search = new Search(indexOf(MANY));
  draft = workOf({}, "demo:1:8001").draft;
  acts = {
    change: (part) => {
      draft = { ...draft, ...part };
    },
    findTemplates: vi.fn(async (text, fits) =>
      (await search.find(text, { favourites: [], recent: [] }, LIMIT, fits)).map((entry) => ({
        ...{ shortcut: null, languages: ["en"], favourite: false, recent: false },
        ...entry.template,
      })),
    ),
    render: vi.fn(
      async (id): Promise<Rendering> => ({
        ...{ template_id: id, template_version: 1, language: "en", languages: ["en"], text: `Text of ${id}` },
        ...{ missing: [], stops: [], findings: [], length: 9, inserted_before: null },
      }),
    ),
  } as Partial<Acts> as Acts;
});
afterEach(() => render(null, document.body));

/** The parts of a view that the section looks at. */
async function show(): Promise<void> {
  const view = { orderNo: "8001", panel: null, observed: { order_no: "8001" }, asking: false, draft };
  const library = { templates: MANY.length, languages: ["en"] };
  await act(async () =>
    render(
      <Templates view={view as Partial<OrderView> as OrderView} library={library} acts={acts} />,
      document.body,
    ),
  );
  await act(() => new Promise((done) => setTimeout(done)));
}

const rows = () => document.querySelectorAll("[role=option]");
const text = () => document.querySelector(".preview")?.textContent;

test("of ten thousand templates some are listed and one is filled in", async () => {
  await show();
  expect(rows()).toHaveLength(LIMIT);
  expect(document.querySelector(".count")?.textContent).toBe("10000");
  await vi.waitFor(() => expect(text()).toBe("Text of t-0"));
  expect(acts.render).toHaveBeenCalledOnce();
  draft = { ...draft, search: "template 9876" };
  await show();
  await vi.waitFor(() => expect(text()).toBe("Text of t-9876"));
  expect(rows()).toHaveLength(1);
  expect(acts.render).toHaveBeenCalledTimes(2);
});

test("pointing shows another text, and going back asks for nothing", async () => {
  await show();
  await vi.waitFor(() => expect(text()).toBe("Text of t-0"));
  await act(() => void rows()[3]?.dispatchEvent(new Event("pointerenter")));
  await vi.waitFor(() => expect(text()).toBe("Text of t-3"));
  await act(() => void document.querySelector("[role=listbox]")?.dispatchEvent(new Event("pointerleave")));
  await vi.waitFor(() => expect(text()).toBe("Text of t-0"));
  expect(acts.render).toHaveBeenCalledTimes(2);
});

test("Enter that comes before the answer leads to the button of what was typed", async () => {
  await show();
  draft = { ...draft, search: "template 77" };
  const shown = show();
  const field = document.querySelector("input");
  const pressed = Object.assign(new Event("keydown", { bubbles: true, cancelable: true }), { key: "Enter" });
  await act(() => void field?.dispatchEvent(pressed));
  await shown;
  await vi.waitFor(() => expect(text()).toBe("Text of t-77"));
  expect(document.activeElement?.textContent).toBe("Copy");
});

test("a library that cannot be asked says why, and one without any says so", async () => {
  acts.findTemplates = async () => "The service is not running.";
  await show();
  expect(document.body.textContent).toContain("The service is not running.");
});
