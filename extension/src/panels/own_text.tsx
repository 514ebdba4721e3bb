/** On request, the same template's text in the agent's own language beside the one that goes in. Nothing is translated. */
import { useEffect, useState } from "preact/hooks";
import type { Rendering } from "../generated/api";
import { t } from "../ui/text";
import type { Values } from "./order_view";
import { besides, isOwn, ownLanguage } from "./own_language";
import { Preview } from "./preview";
import { languageName } from "./words";

export interface OwnTextProps {
  /** What goes in. */
  rendering: Rendering;
  values: Values;
  on: boolean;
  onSwitch: (on: boolean) => void;
  /** The template's text in another language, for the same order; a sentence when it cannot be filled in. */
  render: (template: string, language: string) => Promise<Rendering | string>;
}

export function OwnText(props: OwnTextProps) {
  const { rendering, on, onSwitch } = props;
  if (isOwn(rendering.language)) return null;
  const language = besides(rendering);
  const name = languageName(language ?? ownLanguage());
  return (
    <>
      <button type="button" class="link more" aria-pressed={on} onClick={() => onSwitch(!on)}>
        {t(on ? "own_hide" : "own_show", name)}
      </button>
      {on &&
        (language ? <Beside {...props} language={language} /> : <p class="own">{t("own_none", name)}</p>)}
    </>
  );
}

function Beside({ rendering, values, render, language }: OwnTextProps & { language: string }) {
  const [own, setOwn] = useState<Rendering | string | null>(null);
  const { template_id, template_version, text } = rendering;
  useEffect(() => {
    let isLast = true;
    void render(template_id, language).then((answer) => isLast && setOwn(answer));
    return () => {
      isLast = false;
    };
    // What changes the one text changes the other.
  }, [template_id, template_version, text, language]);
  if (own === null) return null;
  if (typeof own === "string") return <p class="own">{own}</p>;
  const name = languageName(own.language);
  return (
    <section class="own" aria-label={name}>
      {!isOwn(own.language) && <p>{t("own_other", languageName(ownLanguage()), name)}</p>}
      <Preview rendering={own} values={values} />
      <p class="own-mark">{t("own_mark", name, own.template_version)}</p>
    </section>
  );
}
