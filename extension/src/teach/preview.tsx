/** What the page gives when it is read as taught: every order, and what is missing of it. */
import type { Reading, SeenOrder } from "../marketplaces/define";
import { money } from "../panels/words";
import { counted, t } from "../ui/text";

export function Preview({ reading }: { reading: Reading | null }) {
  if (!reading) return null;
  const isCases = reading.kind === "dispute_list";
  return (
    <section class="teach-preview" aria-label={t("teach_reads")}>
      <h3>{counted("teach_orders", reading.orders.length)}</h3>
      {reading.orders.length > 0 && (
        <table>
          <thead>
            <tr>
              {(
                ["order_no", "buyer_name", "buyer_country", "amount", "status_text", "time_left"] as const
              ).map((name) => (
                <th key={name} scope="col">
                  {t(`teach_field_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.orders.map((order) => (
              <Row key={order.observed.order_no} order={order} isCases={isCases} />
            ))}
          </tbody>
        </table>
      )}
      {reading.kind === "chat" && (
        <p class={reading.messageBox ? "dim" : "warn"}>
          {t(reading.messageBox ? "teach_box_found" : "teach_box_missing")}
        </p>
      )}
    </section>
  );
}

function Row({ order: { observed }, isCases }: { order: SeenOrder; isCases: boolean }) {
  const { order_no, buyer_name, buyer_country, case: about } = observed;
  const { amount, status_text } = isCases ? (about ?? {}) : observed;
  const values = [
    buyer_name,
    buyer_country,
    amount && money(amount),
    status_text,
    about?.respond_by?.replace("T", " ").replace(/:\d\dZ$/, " UTC"),
  ];
  return (
    <tr>
      <td>{order_no}</td>
      {values.map((value, index) => (
        <td key={index}>{value ? <bdi>{value}</bdi> : <span class="faint">–</span>}</td>
      ))}
    </tr>
  );
}
