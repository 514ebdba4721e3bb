/**
 * One reply: its text, and the button that puts it into the page. What is missing is asked first; a text with a
 * hole in it has no way out of here.
 */
import { useState } from "preact/hooks";
import type { Finding, TemplateImage } from "../generated/api";
import type { Mode } from "../insertion/types";
import { Button, DeliberateButton } from "../ui/button";
import { Choice } from "../ui/choice";
import { Notice } from "../ui/notice";
import type { Unseen } from "../ui/seen";
import { shortcut } from "../ui/shortcut";
import { counted, t } from "../ui/text";
import { askedOf } from "./asked";
import { blocks, Findings } from "./findings";
import { InParts } from "./in_parts";
import { InsertedBefore } from "./inserted_before";
import { MissingForm } from "./missing_form";
import type { Acts, Outcome, Reply, Space, Values } from "./order_view";
import { OwnText } from "./own_text";
import { Preview } from "./preview";
import { ReplyImages } from "./reply_images";
import { split } from "./split";

interface ReplyingProps {
  reply: Reply;
  name: string;
  orderNo: string;
  /** The same text in the agent's language is shown as well. */
  ownText: boolean;
  /** What was inserted for the order before is told among its reasons. */
  tellsBefore?: boolean;
  canInsert: boolean;
  values: Values;
  /** The template's. */
  images?: readonly TemplateImage[];
  primary?: boolean;
  acts: Acts;
  onAsking?: (asking: boolean) => void;
  /** The agent has begun to use it. */
  onAct?: () => void;
}

export function Replying(props: ReplyingProps) {
  const { reply, name, orderNo, canInsert, values, images = [], primary = false } = props;
  const { acts, onAsking, onAct } = props;
  const [asking, setAsking] = useState(false);
  const [mode, setMode] = useState<Mode>("caret");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { rendering } = reply;
  /** What was found in the text with the agent's own values in it. */
  const [found, setFound] = useState<readonly Finding[] | null>(null);
  const findings = found ?? rendering.findings;
  /** What did not fit, or would not by the marketplace's limit; in parts once the agent wants it. */
  const [tooLong, setTooLong] = useState<TooLong | null>(null);

  // What takes the place of everything is chosen for one insertion, never for the next as well.
  const insert = async (filled: Reply) => {
    const done = await acts.insert(filled, mode);
    if (done.done === "inserted") setMode("caret");
    if (done.done === "refused" && done.space)
      setTooLong({ reply: filled, space: done.space, isSplit: false });
    return done;
  };
  const ask = (open: boolean) => {
    setAsking(open);
    setFound(null);
    onAsking?.(open);
  };
  const act = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(await work());
    setBusy(false);
  };
  const start = (unseen: Unseen | null) => {
    setOutcome(null);
    setTooLong(null);
    onAct?.();
    if (unseen) setOutcome(acts.refuse(t(`insert_${unseen}`)));
    else if (rendering.missing.length > 0) ask(true);
    else return act(() => insert(reply));
  };
  const finish = (unseen: Unseen | null) =>
    act(async () => {
      if (unseen) return acts.refuse(t(`insert_${unseen}`));
      const filled = await acts.fill(reply, values);
      if (typeof filled === "string") return { done: "refused", why: filled };
      if (filled.missing.length > 0) return { done: "refused", why: t("insert_still_missing") };
      // What is not let through is put right in the form.
      if (!filled.findings.some(blocks)) ask(false);
      setFound(filled.findings);
      return insert({ ...reply, rendering: filled, values: askedOf(rendering.missing, values) });
    });

  const verb = t(canInsert ? "reply_insert" : "reply_copy");
  const long = tooLong ?? byTable(reply, findings);
  if (long?.isSplit) {
    return (
      <InParts
        reply={long.reply}
        parts={split(long.reply.rendering.text, long.space)}
        mode={mode}
        acts={acts}
        onDone={(last) => {
          setTooLong(null);
          setOutcome(last);
        }}
        onLeave={() => setTooLong(null)}
      />
    );
  }
  return (
    <>
      <Preview rendering={rendering} values={values} />
      <OwnText
        rendering={rendering}
        values={values}
        on={props.ownText}
        onSwitch={acts.showOwnText}
        render={acts.render}
      />
      <Findings findings={findings} />
      {!props.tellsBefore && <InsertedBefore rendering={rendering} orderNo={orderNo} />}
      {asking ? (
        <MissingForm
          missing={rendering.missing}
          values={values}
          verb={verb}
          busy={busy}
          onChange={(typed) => acts.change({ values: { ...values, ...typed } })}
          onDone={finish}
          onLeave={() => ask(false)}
        />
      ) : (
        <div class="reply-foot">
          <DeliberateButton
            primary={primary}
            busy={busy}
            disabled={findings.some(blocks)}
            label={t("reply_label", verb, name)}
            onAct={start}
          >
            {verb}
          </DeliberateButton>
          {canInsert && <Where mode={mode} onChoose={setMode} />}
          <span class="faint">
            {missingWords(rendering.missing.length) ?? counted("reply_characters", rendering.length)}
          </span>
        </div>
      )}
      {outcome && <Result outcome={outcome} />}
      {long && canInsert && !asking && (
        <Button
          onClick={() => {
            setOutcome(null);
            setTooLong({ ...long, isSplit: true });
          }}
        >
          {t("parts_split", split(long.reply.rendering.text, long.space).length)}
        </Button>
      )}
      <ReplyImages images={images} name={name} canInsert={canInsert} acts={acts} />
    </>
  );
}

interface TooLong {
  reply: Reply;
  space: Space;
  isSplit: boolean;
}

/** A complete text that is longer than the marketplace takes: the finding says where the end would be. */
function byTable(reply: Reply, findings: readonly Finding[]): TooLong | null {
  const { rendering } = reply;
  const beyond = findings.find(({ kind }) => kind === "length");
  if (!beyond || rendering.missing.length > 0) return null;
  const maximum = [...rendering.text].slice(0, beyond.start).join("").length;
  return { reply, space: { room: maximum, maximum }, isSplit: false };
}

const MODES: readonly Mode[] = ["caret", "append", "replace"];

function Where({ mode, onChoose }: { mode: Mode; onChoose: (mode: Mode) => void }) {
  const options = MODES.map((value) => ({ value, label: t(`reply_mode_${value}`) }));
  return <Choice label={t("reply_mode")} value={mode} options={options} onChoose={onChoose} />;
}

const missingWords = (count: number): string | null => (count > 0 ? counted("reply_missing", count) : null);

function Result({ outcome }: { outcome: Outcome }) {
  if (outcome.done === "refused") return <Notice tone="warn">{outcome.why}</Notice>;
  if (outcome.done === "copied") return <Notice tone="good">{t("insert_copied")}</Notice>;
  if (outcome.caution) return <Notice tone="warn">{outcome.caution}</Notice>;
  return (
    <Notice tone="good">{t(outcome.undoable ? "insert_done" : "insert_done_no_undo", shortcut("Z"))}</Notice>
  );
}
