// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { NUMBERS } from "../numbers";
import { readFields } from "./fields";
import { standardFields } from "./standard";
import { THEIR_TURN } from "./turn";

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

it.each(["<span>2</span> <span>150,00 €</span>", "<span>1</span><span>250 ₽</span>", "<s>US $20.00</s>"])(
  "reads no amount out of %s",
  (value) => {
    expect(read(`<dl><dt>Order total</dt><dd>${value}</dd></dl>`)).toEqual({});
    const table = `<table><thead><tr><th>Name</th><th>Order total</th></tr></thead><tbody><tr id="row"><td>A</td><td>${value}</td></tr></tbody></table>`;
    const page = new DOMParser().parseFromString(table, "text/html");
    expect(readFields(page.querySelector("#row") as Element, order)).toEqual({});
  },
);

it("reads the amount that is not struck through", () => {
  expect(read("<p>Total: <s>US $20.00</s> US $10.00</p>").amount).toEqual({
    minor_units: 1000,
    currency: "USD",
  });
  expect(read("<dl><dt>Total</dt><dd><del>US $20.00</del> US $10.00</dd></dl>").amount?.minor_units).toBe(
    1000,
  );
});

describe("whose turn it is", () => {
  it.each([
    "等待买家响应",
    "待买家退货",
    "待用户退货",
    "平台介入处理中",
    "Awaiting buyer",
    "Awaiting the buyer's reply",
    "Waiting for the buyer to ship",
    "Waiting for a response from the buyer",
    "Pending buyer shipment",
    "Buyer to return the item",
    "Refund complete",
    "Ожидаем покупателя",
    "Ожидание ответа от покупателя",
    "В ожидании покупателя",
    "Спор закрыт",
    "Warten auf Käufer",
    "Warten auf den Käufer",
    "Warten auf Antwort des Käufers",
    "Abgeschlossen",
    "Esperando al comprador",
    "Esperando respuesta del comprador",
    "Aguardando o comprador",
    "Aguardando envio do comprador",
    "En attente de l'acheteur",
    "En attente de la réponse de l’acheteur",
  ])("somebody else's: %s", (status) => {
    expect(THEIR_TURN.test(status)).toBe(true);
  });

  it.each([
    "等待卖家响应",
    "买家已退货，等待卖家确认收货",
    "Buyer requested a return",
    "Buyer shipped item",
    "Awaiting your reply to the buyer's request",
    "Awaiting your decision on a request from the buyer",
    "Reply to buyer to avoid a refund",
    "Incomplete",
    "Покупатель открыл спор",
    "Ожидает вашего ответа покупателю",
    "Warten auf Ihre Antwort an den Käufer",
    "El comprador solicita una devolución",
    "Aguardando resposta ao comprador",
    "En attente de votre réponse à l'acheteur",
  ])("the seller's: %s", (status) => {
    expect(THEIR_TURN.test(status)).toBe(false);
  });
});
