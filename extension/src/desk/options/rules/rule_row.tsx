/** One rule: what it is, where it holds, how strongly, and the way to its words. */
import { useState } from "preact/hooks";
import type { KeptMessageRule, MessageRule } from "../../../generated/api";
import { nameFor } from "../../../panels/words";
import { t } from "../../../ui/text";
import { RuleForm } from "./rule_form";
import { contentOf, type Rules } from "./use_rules";

export const LEVELS = ["off", "warn", "block"] as const satisfies MessageRule["level"][];

export function RuleRow({ rule, rules }: { rule: KeptMessageRule; rules: Rules }) {
  const [editing, edit] = useState(false);
  const { id, names, why, level, source } = rule;
  return (
    <li class="rule-row">
      <label class="rule-name" for={`level-${id}`}>
        {nameFor(names)}
      </label>
      <select
        id={`level-${id}`}
        class="field rule-level"
        value={level}
        aria-describedby={`rule-${id}`}
        onChange={(event) => {
          const wanted = event.currentTarget.value as MessageRule["level"];
          // It shows what the team's table says, not what was asked for.
          event.currentTarget.value = level;
          void rules.change(rule, { ...contentOf(rule), level: wanted });
        }}
      >
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {t(`rule_level_${one}`)}
          </option>
        ))}
      </select>
      <p id={`rule-${id}`} class="dim">
        {nameFor(why)}
        <br />
        {aboutOf(rule)}
        <br />
        {source ? t("options_rules_source", nameFor(source)) : t("options_rules_source_none")}
      </p>
      {editing ? (
        <RuleForm
          kept={rule}
          where=""
          onSave={async (wanted) => {
            if (await rules.change(rule, wanted)) edit(false);
          }}
          onLeave={() => edit(false)}
        />
      ) : (
        <p class="links">
          <button type="button" class="link" onClick={() => edit(true)}>
            {t("options_rules_edit")}
          </button>
          <button type="button" class="link quiet" onClick={() => void rules.remove(rule)}>
            {t("options_rules_remove")}
          </button>
        </p>
      )}
    </li>
  );
}

function aboutOf({ kind, marketplaces, agent }: KeptMessageRule): string {
  const where = marketplaces.length
    ? marketplaces.map((one) => t(`marketplace_${one}`)).join(", ")
    : t("options_rules_all");
  const who = agent === "starter library" ? t("options_rules_starter") : agent;
  return t("options_rules_about", t(`rule_kind_${kind}`), where, who);
}
