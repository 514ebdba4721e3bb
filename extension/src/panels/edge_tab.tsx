/** What is left of the panel when no order's is open: a tab at the window's edge. */
import { IconButton } from "../ui/button";
import { Drawer } from "../ui/drawer";
import { Icon } from "../ui/icon";
import { t } from "../ui/text";
import { Problems } from "./panel";

interface EdgeTabProps {
  orderNo: string | null;
  /** The page could not be read as it should. */
  problem: boolean;
  onOpen: () => void;
}

export function EdgeTab({ orderNo, problem, onOpen }: EdgeTabProps) {
  const label = orderNo === null ? t("panel_open_notice") : t("panel_reopen", orderNo);
  return (
    <button type="button" class="tab" aria-label={label} title={label} onClick={onOpen}>
      <Icon name="mark" />
      {problem && (
        <span class="warn">
          <Icon name="warning" />
        </span>
      )}
    </button>
  );
}

interface PageNoticeProps {
  problems: string[];
  width: number;
  onWidth: (width: number) => void;
  onClose: () => void;
  onTeach: () => void;
}

/** The panel of a page on which no order could be read: it says what is missing. */
export function PageNotice({ problems, width, onWidth, onClose, onTeach }: PageNoticeProps) {
  return (
    <Drawer label={t("panel_open_notice")} width={width} onWidth={onWidth} onClose={onClose}>
      <div class="panel">
        <header class="header">
          <div class="header-line">
            <h1 tabIndex={-1} id="order">
              Orderside
            </h1>
            <span class="push" />
            <IconButton icon="close" label={t("panel_close")} onClick={onClose} />
          </div>
        </header>
        <Problems problems={problems} onTeach={onTeach} />
      </div>
    </Drawer>
  );
}
