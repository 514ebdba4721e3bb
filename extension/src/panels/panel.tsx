/** The panel of one order: its sections in the order of need. */
import { useState } from "preact/hooks";
import { Button } from "../ui/button";
import { Drawer } from "../ui/drawer";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { t } from "../ui/text";
import { Due } from "./due_section";
import { EvidenceSection } from "./evidence";
import { Facts } from "./facts";
import { Failing, failureWords } from "./failing";
import { Header } from "./header";
import { Inserted } from "./inserted";
import { Notes } from "./notes";
import type { Acts, OrderView } from "./order_view";
import { problemWords } from "./problems";
import { Suggestions } from "./suggestions";
import { Templates } from "./templates";
import { useLibrary } from "./use_templates";
import { word } from "./words";

interface OrderPanelProps {
  view: OrderView;
  acts: Acts;
  width: number;
  onWidth: (width: number) => void;
}

export function OrderPanel({ view, acts, width, onWidth }: OrderPanelProps) {
  const { panel, failure } = view;
  const drop = useFiles(acts.addPhotos);
  const library = useLibrary(view, acts);
  // Notes and photos can wait here for a service that is away, not for one this browser is not connected to.
  const canKeep = panel !== null || (failure !== null && failureWords(failure).act !== "options");
  return (
    <Drawer label={t("panel_title", view.orderNo)} width={width} onWidth={onWidth} onClose={acts.close}>
      <div class="panel" {...drop.handlers}>
        <Header view={view} acts={acts} />
        <div class="body">
          <Facts view={view} />
          <Problems problems={view.problems} onTeach={acts.teach} />
          {failure && (
            <div class="band">
              <Failing
                failure={failure}
                stale={panel !== null}
                onOptions={acts.openOptions}
                onRetry={acts.retry}
              />
            </div>
          )}
          {!panel && !failure && (
            <div class="band">
              <Skeleton lines={7} label={t("panel_loading")} />
            </div>
          )}
          {panel && (
            <>
              <Due panel={panel} />
              <Suggestions view={view} panel={panel} library={library} acts={acts} />
            </>
          )}
          {canKeep && (
            <>
              <Templates view={view} library={library} acts={acts} />
              <EvidenceSection view={view} acts={acts} />
              <Notes view={view} acts={acts} />
            </>
          )}
          {panel && <Inserted panel={panel} acts={acts} />}
          <footer class="page-wrong faint">
            {t("panel_page_wrong")}
            <Button kind="quiet" onClick={acts.teach}>
              {t("options_teach")}
            </Button>
          </footer>
        </div>
        {drop.over && (
          <div class="dropping" aria-hidden="true">
            <p>{t("evidence_drop", word("evidence_kind", view.draft.kind), view.orderNo)}</p>
          </div>
        )}
      </div>
    </Drawer>
  );
}

interface ProblemsProps {
  problems: string[];
  /** The agent wants to show where things stand. */
  onTeach: () => void;
}

export function Problems({ problems, onTeach }: ProblemsProps) {
  if (problems.length === 0) return null;
  const teach = <Button onClick={onTeach}>{t("options_teach")}</Button>;
  return (
    <div class="band">
      <Notice tone="warn" action={teach}>
        {t("panel_problems", problemWords(problems))}
      </Notice>
    </div>
  );
}

/** Files dropped anywhere on the panel, or pasted while it has the focus. */
function useFiles(onFiles: (files: File[]) => void) {
  const [depth, setDepth] = useState(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const handlers = {
    onDragEnter: (event: DragEvent) => hasFiles(event) && setDepth((now) => now + 1),
    onDragLeave: (event: DragEvent) => hasFiles(event) && setDepth((now) => Math.max(0, now - 1)),
    onDragOver: (event: DragEvent) => hasFiles(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setDepth(0);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    },
    onPaste: (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      // A text with a picture beside it (copied from a document) is pasted as text where one is typed.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      onFiles(files);
    },
  };
  return { over: depth > 0, handlers };
}
