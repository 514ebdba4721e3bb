/** What should not stand in a message: the team's table, for all marketplaces or one. */
import { useState } from "preact/hooks";
import type { KeptMessageRule } from "../../../generated/api";
import type { MarketplaceId } from "../../../marketplaces/define";
import { PLACES } from "../../../marketplaces/places";
import { nameFor } from "../../../panels/words";
import { t } from "../../../ui/text";
import { LimitForm } from "./limit_form";
import { RuleForm } from "./rule_form";
import { RuleRow } from "./rule_row";
import { useRules } from "./use_rules";

const MARKETPLACES = (Object.keys(PLACES) as MarketplaceId[]).filter((id) => id !== "demo");

export function MessageRules() {
  const rules = useRules();
  const [where, choose] = useState<MarketplaceId | "">("");
  const [adding, setAdding] = useState(false);
  if (!rules.table) return rules.failure ? <Trouble words={rules.failure} /> : null;
  const { message_rules, message_limits } = rules.table;
  const holds = ({ marketplaces }: KeptMessageRule) =>
    where === "" || marketplaces.length === 0 || marketplaces.includes(where);
  const limit = message_limits.find(({ id }) => id === where);
  return (
    <section class="card" aria-labelledby="rules">
      <header class="card-head">
        <h2 id="rules">{t("options_rules")}</h2>
        <p class="dim">{t("options_rules_hint")}</p>
      </header>
      <label class="rule-where">
        {t("options_rules_where")}
        <select
          class="field"
          value={where}
          onChange={({ currentTarget }) => choose(currentTarget.value as MarketplaceId | "")}
        >
          <option value="">{t("options_rules_all")}</option>
          {MARKETPLACES.map((id) => (
            <option key={id} value={id}>
              {t(`marketplace_${id}`)}
            </option>
          ))}
        </select>
      </label>
      <ul class="rows">
        {message_rules.filter(holds).map((rule) => (
          <RuleRow key={rule.id} rule={rule} rules={rules} />
        ))}
      </ul>
      {limit && <LimitForm key={`${limit.id} ${limit.version}`} limit={limit} rules={rules} />}
      <div class="rule-foot">
        <p class="rule-said" role="status">
          {rules.removed && (
            <>
              {t("options_rules_removed", nameFor(rules.removed.names))}{" "}
              <button type="button" class="link" onClick={() => void rules.undo()}>
                {t("options_undo")}
              </button>
            </>
          )}
        </p>
        <p class="rule-said bad" role="alert">
          {rules.failure}
        </p>
        {adding ? (
          <RuleForm
            kept={null}
            where={where}
            onSave={async (rule) => {
              if (await rules.add(rule)) setAdding(false);
            }}
            onLeave={() => setAdding(false)}
          />
        ) : (
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {t("options_rules_add")}
          </button>
        )}
      </div>
    </section>
  );
}

function Trouble({ words }: { words: string }) {
  return (
    <section class="card" aria-labelledby="rules">
      <header class="card-head">
        <h2 id="rules">{t("options_rules")}</h2>
        <p class="bad" role="alert">
          {words}
        </p>
      </header>
    </section>
  );
}
