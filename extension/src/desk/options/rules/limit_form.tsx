/** How long a message may be on one marketplace. Nothing typed: unknown. */
import { useState } from "preact/hooks";
import type { KeptMessageLimit, MessageLimit } from "../../../generated/api";
import { nameFor } from "../../../panels/words";
import { t } from "../../../ui/text";
import { sourceOf } from "./draft";
import type { Rules } from "./use_rules";

const UNITS = ["code_points", "utf16", "bytes"] as const satisfies MessageLimit["unit"][];

export function LimitForm({ limit, rules }: { limit: KeptMessageLimit; rules: Rules }) {
  const [maximum, type] = useState(limit.maximum === null ? "" : String(limit.maximum));
  const [unit, choose] = useState(limit.unit);
  const [source, tell] = useState(limit.source ? nameFor(limit.source) : "");
  return (
    <form
      class="rule-form rule-limit"
      onSubmit={(event) => {
        event.preventDefault();
        const known = maximum === "" ? null : Number(maximum);
        void rules.limit(limit, { maximum: known, unit, source: sourceOf(source, limit.source) });
      }}
    >
      <label>
        {t("options_rules_limit")}
        <input
          class="field"
          type="number"
          min={1}
          max={1_000_000}
          placeholder={t("options_rules_limit_unknown")}
          value={maximum}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      </label>
      <label>
        {t("options_rules_unit")}
        <select
          class="field"
          value={unit}
          onChange={({ currentTarget }) => choose(currentTarget.value as MessageLimit["unit"])}
        >
          {UNITS.map((one) => (
            <option key={one} value={one}>
              {t(`rule_unit_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("options_rules_source_label")}
        <input
          class="field"
          maxLength={300}
          value={source}
          onInput={({ currentTarget }) => tell(currentTarget.value)}
        />
      </label>
      <p class="acts">
        <button type="submit" class="button">
          {t("options_rules_save")}
        </button>
        <span class="dim">{t("options_rules_limit_hint")}</span>
      </p>
    </form>
  );
}
