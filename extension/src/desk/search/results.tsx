/** What was found, a section for each kind, each growing by itself. */

import { type Found, find } from "./found";
import { NoteResult } from "./note_result";
import { OrderResult } from "./order_result";
import { ResultSection } from "./result_section";
import { TemplateResult } from "./template_result";

export function Results({ q, found }: { q: string; found: Found }) {
  return (
    <div class="results">
      <ResultSection
        title="search_notes"
        none="search_no_notes"
        first={found.notes}
        load={(before) => find.notes(q, before)}
        show={(note) => <NoteResult note={note} />}
      />
      <ResultSection
        title="search_orders"
        none="search_no_orders"
        first={found.orders}
        load={(before) => find.orders(q, before)}
        show={(order) => <OrderResult order={order} />}
      />
      <ResultSection
        title="search_reply_templates"
        none="search_no_reply_templates"
        first={found.reply_templates}
        load={(before) => find.reply_templates(q, before)}
        show={(template) => <TemplateResult template={template} />}
      />
    </div>
  );
}
