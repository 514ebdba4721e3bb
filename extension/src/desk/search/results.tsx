/** What was found, a section for each kind that has something; the others in a line below. */
import { type Key, t } from "../../ui/text";
import { type Found, find, type Kind } from "./found";
import { NoteResult } from "./note_result";
import { OrderResult } from "./order_result";
import { ResultSection } from "./result_section";
import { TemplateResult } from "./template_result";

const NONE: Record<Kind, Key> = {
  notes: "search_no_notes",
  orders: "search_no_orders",
  reply_templates: "search_no_reply_templates",
};

export function Results({ q, found }: { q: string; found: Found }) {
  const without = (Object.keys(NONE) as Kind[]).filter((kind) => found[kind].records.length === 0);
  return (
    <div class="results">
      <ResultSection
        title={t("search_notes")}
        first={found.notes}
        load={(before) => find.notes(q, before)}
        show={(note) => <NoteResult note={note} />}
      />
      <ResultSection
        title={t("search_orders")}
        first={found.orders}
        load={(before) => find.orders(q, before)}
        show={(order) => <OrderResult order={order} />}
      />
      <ResultSection
        title={t("search_reply_templates")}
        first={found.reply_templates}
        load={(before) => find.reply_templates(q, before)}
        show={(template) => <TemplateResult template={template} />}
      />
      {without.length > 0 && (
        <p class="results-none dim">
          {without.map((kind) => (
            <span key={kind}>{t(NONE[kind])} </span>
          ))}
        </p>
      )}
    </div>
  );
}
