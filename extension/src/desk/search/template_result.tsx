import type { FoundReplyTemplate, Hit } from "../../generated/api";
import { languageName, nameFor } from "../../panels/words";
import { isChinese, t } from "../../ui/text";
import { HitLine } from "./hit_line";
import { Marked } from "./snippet";
import { spoken } from "./spoken";
import { When } from "./when";

export function TemplateResult({ template }: { template: FoundReplyTemplate }) {
  const hits = template.hits ?? [];
  const named = `names.${isChinese() ? "zh_CN" : "en"}`;
  return (
    <>
      <h3>
        <Marked hit={hits.find(({ field }) => field === named)} text={nameFor(template.names)} />
      </h3>
      {readable(hits.filter(({ field }) => field !== named)).map((hit) => (
        <HitLine key={hit.field} label={labelOf(hit)} hit={hit} lang={languageOf(hit)} />
      ))}
      <p class="meta">
        <span class="part">
          {t("search_updated")} <When at={template.updated_at} />
        </span>
      </p>
    </>
  );
}

/** What is only the name of a value stands in every language: shown where there is nothing better. */
function readable(hits: Hit[]): Hit[] {
  const read = hits.map((hit) => ({ ...hit, ...spoken(hit.pieces) }));
  const inWords = read.filter((hit) => hit.inWords);
  return inWords.length > 0 ? inWords : read;
}

/** `variants.ru` is the Russian text, `names.en` the English name, `tags.0` a tag. */
function labelOf(hit: Hit): string {
  const language = languageOf(hit);
  if (!language) return t("search_tag");
  return hit.field.startsWith("names.")
    ? t("search_name_in", languageName(language))
    : languageName(language);
}

function languageOf({ field }: Hit): string | undefined {
  const [part, language] = field.split(".", 2);
  return part === "tags" ? undefined : language?.replace("_", "-");
}
