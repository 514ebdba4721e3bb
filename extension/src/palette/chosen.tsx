/** The template that is looked at: its text for this order, what it lacks, and the button that inserts it. */
import type { Rendering } from "../generated/api";
import type { FoundTemplate } from "../messages";
import { blocks, Findings } from "../panels/findings";
import { InsertedBefore } from "../panels/inserted_before";
import { MissingForm } from "../panels/missing_form";
import type { Outcome, Values } from "../panels/order_view";
import { OwnText, type OwnTextProps } from "../panels/own_text";
import { Preview } from "../panels/preview";
import { languageName, nameFor } from "../panels/words";
import { type Act, DeliberateButton } from "../ui/button";
import { Notice } from "../ui/notice";
import { counted, t } from "../ui/text";
import { Star } from "./star";

interface ChosenProps {
  template: FoundTemplate;
  /** A sentence when there is no text; null until it is filled in. */
  rendering: Rendering | string | null;
  own: Pick<OwnTextProps, "on" | "onSwitch" | "render">;
  orderNo: string;
  canInsert: boolean;
  values: Values;
  asking: boolean;
  busy: boolean;
  outcome: Outcome | null;
  onValues: (typed: Values) => void;
  onStart: Act;
  onFilled: Act;
  onLeave: () => void;
  onStar: () => void;
}

export function Chosen(props: ChosenProps) {
  const { template, rendering, outcome, onStar } = props;
  const name = nameFor(template.names);
  const label = t(template.favourite ? "palette_unstar" : "palette_star");
  return (
    <section class="palette-chosen" aria-label={name}>
      <h2>
        <span>{name}</span>
        <button
          type="button"
          class="icon-button star"
          aria-pressed={template.favourite}
          aria-label={label}
          title={label}
          onClick={onStar}
        >
          <Star />
        </button>
      </h2>
      {typeof rendering === "string" && <Notice tone="warn">{rendering}</Notice>}
      {rendering !== null && typeof rendering !== "string" && (
        <Text {...props} rendering={rendering} name={name} />
      )}
      {outcome && <Said outcome={outcome} />}
    </section>
  );
}

function Text(props: ChosenProps & { rendering: Rendering; name: string }) {
  const {
    rendering,
    name,
    own,
    orderNo,
    canInsert,
    values,
    asking,
    busy,
    onValues,
    onStart,
    onFilled,
    onLeave,
  } = props;
  const verb = t(canInsert ? "reply_insert" : "reply_copy");
  const lacking = rendering.missing.length;
  return (
    <>
      <InsertedBefore rendering={rendering} orderNo={orderNo} />
      <Preview rendering={rendering} values={values} />
      <OwnText rendering={rendering} values={values} {...own} />
      <Findings findings={rendering.findings} />
      {asking ? (
        <MissingForm
          missing={rendering.missing}
          values={values}
          verb={verb}
          busy={busy}
          onChange={onValues}
          onDone={onFilled}
          onLeave={onLeave}
        />
      ) : (
        <div class="reply-foot">
          <DeliberateButton
            primary
            busy={busy}
            disabled={rendering.findings.some(blocks)}
            label={t("reply_label", verb, name)}
            onAct={onStart}
          >
            {verb}
          </DeliberateButton>
          <span class="faint">
            {languageName(rendering.language)},{" "}
            {lacking > 0 ? counted("reply_missing", lacking) : counted("reply_characters", rendering.length)}
          </span>
        </div>
      )}
    </>
  );
}

function Said({ outcome }: { outcome: Outcome }) {
  if (outcome.done === "copied") return <Notice tone="good">{t("insert_copied")}</Notice>;
  return <Notice tone="warn">{outcome.done === "refused" ? outcome.why : (outcome.caution ?? "")}</Notice>;
}
