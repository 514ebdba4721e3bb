/** A rule's words, one a line. What is typed here stays until it is kept, whatever others change meanwhile. */
import { useState } from "preact/hooks";
import type { KeptMessageRule, MessageRule } from "../../../generated/api";
import type { MarketplaceId } from "../../../marketplaces/define";
import { PLACES } from "../../../marketplaces/places";
import { type Key, t } from "../../../ui/text";
import { byLook, type Draft, draftOf, KINDS, linesIn, ruleOf } from "./draft";

const MARKETPLACES = (Object.keys(PLACES) as MarketplaceId[]).filter((id) => id !== "demo");

interface RuleFormProps {
  /** Null: a new one. */
  kept: KeptMessageRule | null;
  /** Where a new one holds at first; empty: everywhere. */
  where: MarketplaceId | "";
  onSave: (rule: MessageRule) => Promise<void>;
  onLeave: () => void;
}

export function RuleForm({ kept, where, onSave, onLeave }: RuleFormProps) {
  const [draft, set] = useState<Draft>(() => draftOf(kept, where));
  const change = (part: Partial<Draft>) => set((now) => ({ ...now, ...part }));
  const field = (name: "name" | "why" | "source") => ({
    class: "field",
    value: draft[name],
    onInput: (event: Event) => change({ [name]: (event.currentTarget as HTMLInputElement).value }),
  });
  const lines = (name: "words" | "near" | "allowed", label: Key) => (
    <label>
      {t(label)}
      <textarea
        class="field"
        rows={Math.min(8, Math.max(3, linesIn(draft[name]).length))}
        value={draft[name]}
        onInput={({ currentTarget }) => change({ [name]: currentTarget.value })}
      />
    </label>
  );
  return (
    <form
      class="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(ruleOf(draft, kept));
      }}
    >
      <label>
        {t("options_rules_name")}
        <input required maxLength={60} {...field("name")} />
      </label>
      <label>
        {t("options_rules_why")}
        <input required maxLength={300} {...field("why")} />
      </label>
      {!kept && (
        <label>
          {t("options_rules_kind")}
          <select
            class="field"
            value={draft.kind}
            onChange={({ currentTarget }) => change({ kind: currentTarget.value as Draft["kind"] })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`rule_kind_${kind}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {!byLook(draft.kind) && lines("words", "options_rules_words")}
      {!byLook(draft.kind) && lines("near", "options_rules_near")}
      {draft.kind === "link" && lines("allowed", "options_rules_allowed")}
      <fieldset>
        <legend>{t("options_rules_marketplaces")}</legend>
        {MARKETPLACES.map((id) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={draft.marketplaces.includes(id)}
              onChange={({ currentTarget }) =>
                change({
                  marketplaces: currentTarget.checked
                    ? [...draft.marketplaces, id]
                    : draft.marketplaces.filter((one) => one !== id),
                })
              }
            />
            {t(`marketplace_${id}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t("options_rules_source_label")}
        <input maxLength={300} {...field("source")} />
      </label>
      <p class="acts">
        <button type="submit" class="button primary">
          {t("options_rules_save")}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {t("options_rules_leave")}
        </button>
      </p>
    </form>
  );
}
