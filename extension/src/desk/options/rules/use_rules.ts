/** The team's message rules, and every way to change them; each change names the version it replaces. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { wordsFor } from "../../../background/failed";
import type {
  KeptMessageLimit,
  KeptMessageRule,
  MessageLimit,
  MessageRule,
  MessageRules,
} from "../../../generated/api";
import type { Answer, Failure } from "../../../messages";
import { t } from "../../../ui/text";
import { ask } from "../../ask";

export interface Rules {
  table: MessageRules | null;
  /** Why the last act was not done. */
  failure: string;
  /** The rule that was removed last, as long as it can be put back. */
  removed: KeptMessageRule | null;
  add(rule: MessageRule): Promise<boolean>;
  change(kept: KeptMessageRule, rule: MessageRule): Promise<boolean>;
  remove(kept: KeptMessageRule): Promise<boolean>;
  undo(): Promise<boolean>;
  limit(kept: KeptMessageLimit, limit: MessageLimit): Promise<boolean>;
}

export function useRules(): Rules {
  const [table, show] = useState<MessageRules | null>(null);
  const [failure, fail] = useState("");
  const [removed, setRemoved] = useState<KeptMessageRule | null>(null);
  const load = useCallback(async () => {
    const answer = await ask("message_rules", {});
    if (answer.ok) show(answer.value);
    fail(answer.ok ? "" : wordsFor(answer.error));
  }, []);
  useEffect(() => void load(), [load]);

  const act = async (doing: Promise<Answer<unknown>>): Promise<boolean> => {
    const answer = await doing;
    await load();
    fail(answer.ok ? "" : wordsOf(answer.error));
    return answer.ok;
  };
  const add = (rule: MessageRule) => act(ask("add_message_rule", { key: crypto.randomUUID(), rule }));
  return {
    table,
    failure,
    removed,
    add,
    change: ({ id, version }, rule) => act(ask("change_message_rule", { id, version, rule })),
    remove: async (kept) => {
      const { id, version } = kept;
      const done = await act(ask("remove_message_rule", { id, version }));
      if (done) setRemoved(kept);
      return done;
    },
    undo: async () => {
      const done = removed !== null && (await add(contentOf(removed)));
      if (done) setRemoved(null);
      return done;
    },
    limit: ({ id, version }, limit) => act(ask("change_message_limit", { id, version, limit })),
  };
}

/** What of a rule is its writer's. */
export const contentOf = (rule: KeptMessageRule): MessageRule => {
  const { names, why, kind, level, marketplaces, words, near, allowed, source } = rule;
  return { names, why, kind, level, marketplaces, words, near, allowed, source };
};

const wordsOf = (failure: Failure): string =>
  failure.code === "stale" ? t("options_rules_stale") : wordsFor(failure);
