/** What a page lacks, in words: `order 8152…: status` and, where there are many, how many more. */
import { counted, type Key, t } from "../ui/text";

const FIELDS: Record<string, Key> = {
  order_no: "teach_field_order_no",
  case_no: "teach_field_case_no",
  "case.case_no": "teach_field_case_no",
  status_text: "teach_field_status_text",
  "case.status_text": "teach_field_status_text",
  recipient: "teach_field_buyer_name",
  message_box: "teach_field_message_box",
  orders: "problem_orders",
  page: "problem_page",
};
const SHOWN = 3;

export function problemWords(problems: readonly string[]): string {
  const shown = problems.slice(0, SHOWN).map(inWords);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [counted("problem_more", more)] : [])].join(t("problem_between"));
}

function inWords(problem: string): string {
  const [, what, which = "", field = problem] = /^(row|order) (\S+): (.+)$/.exec(problem) ?? [];
  const name = FIELDS[field] ? t(FIELDS[field]) : field;
  if (what === "row") return t("problem_row", which, name);
  return what === "order" ? t("problem_order", which, name) : name;
}
