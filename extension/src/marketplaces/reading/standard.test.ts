// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { NUMBERS } from "../numbers";
import { readFields } from "./fields";
import { standardFields } from "./standard";

const { numbers, zone } = NUMBERS.shopee;
const { order } = standardFields(numbers, zone);

function read(html: string) {
  return readFields(new DOMParser().parseFromString(html, "text/html").body, order);
}

it.each(["<dl><dt>State</dt><dd>California</dd></dl>", "<p><b>Estado</b><span>São Paulo</span></p>"])(
  "takes no part of an address for a status: %s",
  (html) => {
    expect(read(html).status_text).toBeUndefined();
  },
);

it.each(["Estado del pedido", "Estado do pedido", "Status"])("knows a status by its label: %s", (label) => {
  expect(read(`<dl><dt>${label}</dt><dd>A enviar</dd></dl>`).status_text).toBe("A enviar");
});

it("believes the label that says more", () => {
  const refund = "<dl><dt>Status</dt><dd>Refund sent</dd><dt>Total</dt><dd>US $3.00</dd></dl>";
  expect(read(`${refund}<p>Order status: Shipped</p><p>Order total: US $50.00</p>`)).toEqual({
    status_text: "Shipped",
    amount: { minor_units: 5000, currency: "USD" },
  });
});
