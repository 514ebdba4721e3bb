/**
 * What every place of ours starts from: the page's styles end at the host, and ours begin at `.os`.
 * Sizes are px (rem would follow the page), spaces are multiples of 4, one accent. Custom properties are the one
 * thing a page could hand in from outside, so all are set here, on the inside.
 */
export const base = `
:host { all: initial !important; direction: ltr !important; }
*, *::before, *::after { box-sizing: border-box; }
.os {
  --paper: #fff; --sunken: #f6f6f8; --hover: #efeff3; --line: #e3e4e9; --strong: #c6c8d1;
  --text: #17181c; --dim: #5c5f6a; --faint: #6b6e79;
  --accent: #3d4fd6; --on-accent: #fff; --accent-fill: #3d4fd6; --accent-press: #3242b8; --soft: #eef0fd;
  --warn: #8a4b00; --warn-soft: #fff4e2; --bad: #b42318; --bad-soft: #fef0ee; --good: #14713f; --good-soft: #eaf7ef;
  --mark: #fff0b8; --on-mark: #5a4300; --bar: #d98a1f;
  --shadow: 0 0 0 1px rgb(20 22 30 / 7%), -8px 0 28px rgb(20 22 30 / 10%);
  color: var(--text); color-scheme: light;
  font: 13px/20px -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei",
    "Noto Sans CJK SC", system-ui, sans-serif;
  font-variant-numeric: tabular-nums; text-align: start; -webkit-font-smoothing: antialiased;
}
.os:lang(zh) {
  font-family: "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC",
    system-ui, sans-serif;
}
.os[data-theme="dark"] {
  --paper: #1b1c20; --sunken: #232429; --hover: #2b2d33; --line: #33353c; --strong: #50535d;
  --text: #ececf0; --dim: #a6a9b4; --faint: #9295a1;
  --accent: #9aa6ff; --accent-fill: #4d5ee0; --accent-press: #5c6cf0; --soft: #272b45;
  --warn: #f2b65c; --warn-soft: #33291a; --bad: #ff8f85; --bad-soft: #3a2220; --good: #6fcf97; --good-soft: #1d3226;
  --mark: #4a3d14; --on-mark: #ffe08a;
  --shadow: 0 0 0 1px rgb(255 255 255 / 9%), -8px 0 28px rgb(0 0 0 / 45%);
  color-scheme: dark;
}
button, select, textarea, input { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
button { cursor: pointer; }
h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; font: inherit; list-style: none; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.icon { display: block; flex: none; }
.bad { color: var(--bad); }
.warn { color: var(--warn); }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
`;

/** Buttons, fields, sections and notices: what the panel and the desk pages are made of. */
export const components = `
.button {
  display: inline-flex; align-items: center; justify-content: center; gap: 4px; min-height: 28px; padding: 3px 12px;
  border: 1px solid var(--line); border-radius: 6px; background: var(--paper); font-weight: 500; white-space: nowrap;
}
.button:hover { background: var(--hover); border-color: var(--strong); }
.button:active { background: var(--line); }
.button.primary { background: var(--accent-fill); border-color: transparent; color: var(--on-accent); }
.button.primary:hover { background: var(--accent-press); }
.button.quiet { border-color: transparent; background: none; color: var(--dim); padding: 3px 8px; }
.button.quiet:hover { background: var(--hover); color: var(--text); }
/* No opacity: a browser that is asked whether a button can be seen takes it for hidden. */
.button:disabled, .button.primary:disabled { border-color: var(--line); background: var(--hover); color: var(--faint); cursor: default; }
.button[aria-busy="true"] { cursor: progress; }
.link {
  border: 0; background: none; padding: 0; color: var(--accent); font-weight: 500; text-align: start; border-radius: 3px;
}
.link:hover { text-decoration: underline; text-underline-offset: 2px; }
.icon-button {
  display: inline-grid; place-items: center; width: 24px; height: 24px; border: 0; border-radius: 6px;
  background: none; color: var(--faint); flex: none;
}
.icon-button:hover { background: var(--hover); color: var(--text); }
.field {
  display: block; width: 100%; min-height: 28px; padding: 3px 8px; border: 1px solid var(--line); border-radius: 6px;
  background: var(--paper); line-height: 20px;
}
.field:hover { border-color: var(--strong); }
.field:focus { border-color: var(--accent); outline: 2px solid var(--soft); outline-offset: 0; }
.field::placeholder { color: var(--faint); opacity: 1; }
.writing { resize: none; padding: 6px 8px; min-height: 54px; overflow-wrap: anywhere; }
.choice { position: relative; display: inline-flex; align-items: center; color: var(--dim); max-width: 100%; min-width: 0; }
.choice select {
  appearance: none; field-sizing: content; border: 1px solid transparent; border-radius: 6px; background: none; min-height: 24px;
  padding: 1px 22px 1px 6px; max-width: 100%; text-overflow: ellipsis; cursor: pointer;
}
.choice select:hover { background: var(--hover); color: var(--text); }
.choice option { background: var(--paper); color: var(--text); }
.choice .icon { position: absolute; right: 4px; pointer-events: none; }
.section { padding: 12px 16px 16px; border-top: 1px solid var(--line); }
.section-head { display: flex; align-items: center; justify-content: space-between; gap: 8px; min-height: 24px; margin-bottom: 8px; }
.section-head h2 { font-weight: 600; flex: none; }
.count { margin-inline-start: 6px; color: var(--faint); font-weight: 400; }
.empty { color: var(--dim); }
.notice {
  display: flex; align-items: flex-start; gap: 8px; padding: 6px 8px; border-radius: 6px; background: var(--sunken);
  color: var(--text);
}
.notice > .icon { margin-top: 2px; color: var(--dim); }
.notice.warn { background: var(--warn-soft); }
.notice.warn > .icon { color: var(--warn); }
.notice.bad { background: var(--bad-soft); }
.notice.bad > .icon { color: var(--bad); }
.notice.good { background: var(--good-soft); }
.notice.good > .icon { color: var(--good); }
.notice-text { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.notice .button { background: var(--paper); min-height: 24px; padding: 1px 8px; flex: none; }
.skeleton { display: grid; gap: 8px; padding: 4px 0; visibility: hidden; }
.skeleton[data-late="true"] { visibility: visible; }
.skeleton-line { display: block; height: 12px; border-radius: 4px; background: var(--hover); }
`;

/** The drawer and its tab; the only places with a z-index. */
export const drawer = `
.drawer {
  position: fixed; inset: 0 0 var(--left-below, 0px) auto; z-index: 2147483646; display: flex; flex-direction: column;
  max-width: calc(100vw - 120px);
  background: var(--paper); box-shadow: var(--shadow); overflow-wrap: break-word;
}
@media (prefers-reduced-motion: no-preference) {
  .drawer { animation: arrive 120ms ease-out; }
  @keyframes arrive { from { transform: translateX(12px); } }
}
.edge { position: absolute; z-index: 1; inset: 0 auto 0 -4px; width: 8px; cursor: ew-resize; touch-action: none; }
.edge::after { content: ""; position: absolute; inset: 0 3px; border-radius: 1px; }
.edge:hover::after, .edge:focus-visible::after { background: var(--accent); }
.edge:focus-visible { outline: none; }
.refusal { position: fixed; left: 50%; top: 56px; transform: translateX(-50%); z-index: 2147483647; width: max-content; max-width: min(480px, calc(100vw - 32px)); box-shadow: var(--shadow); border-radius: 8px; background: var(--paper); }
.tab {
  position: fixed; right: 0; top: 40%; z-index: 2147483646; display: grid; justify-items: center; gap: 6px;
  width: 32px; padding: 8px 0 8px; border: 1px solid var(--line); border-right: 0; border-radius: 8px 0 0 8px;
  background: var(--paper); color: var(--accent); box-shadow: var(--shadow); font-size: 12px; line-height: 16px;
}
.tab:hover { background: var(--hover); }
.tab .bad, .tab .warn { display: grid; }
`;
