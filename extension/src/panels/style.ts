/** How the strip and the panel's sections look. The tokens are in ui/style. */
export const strip = `
:host {
  display: block !important; flex: 0 0 100% !important; grid-column: 1 / -1 !important; min-width: 0 !important;
  clear: both !important; contain: layout style inline-size !important; height: 24px !important;
}
.os { height: 24px; }
.strip {
  display: flex; align-items: center; gap: 10px; max-width: calc(100% + 6px); margin-inline-start: -6px; width: fit-content; height: 24px; padding: 0 8px 0 6px;
  border: 0; border-radius: 6px; background: none; font-size: 12px; line-height: 16px; color: var(--dim);
  white-space: nowrap; overflow: hidden;
}
.strip > .icon { color: var(--accent); margin-inline-end: -4px; }
.strip:hover { background: color-mix(in srgb, var(--accent) 9%, transparent); color: var(--text); }
.strip[aria-expanded="true"] { background: color-mix(in srgb, var(--accent) 14%, transparent); color: var(--text); }
.strip:focus-visible { outline-offset: -2px; }
.strip-stage { font-weight: 600; color: var(--text); }
.strip-case { color: var(--text); overflow: hidden; text-overflow: ellipsis; }
.strip-words { flex: none; }
.strip-words.warn, .strip-words.bad { font-weight: 500; }
.strip-count { display: inline-flex; align-items: center; gap: 3px; flex: none; }
.strip-count .icon { width: 14px; height: 14px; }
.strip-stale { color: var(--faint); flex: none; }
.strip-stale::before { content: "· "; }
.strip-pending { width: 220px; max-width: 60%; height: 8px; border-radius: 4px; }
.strip-pending[data-late="true"] { background: color-mix(in srgb, var(--faint) 18%, transparent); }
`;

export const panel = `
.panel { display: flex; flex-direction: column; min-height: 0; flex: 1; position: relative; }
.body { flex: 1; border-top: 1px solid var(--line); min-height: 0; overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--line) transparent; }
.push { flex: 1; }
.grow { flex: 1; min-width: 0; }
.faint { color: var(--faint); }
.dim { color: var(--dim); }
.nowrap { white-space: nowrap; }
.one-line { display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: bottom; }
.parts { display: flex; flex-wrap: wrap; gap: 0 12px; }
.band { padding: 12px 16px; }
.facts:empty { display: none; }
.facts + .band { padding-top: 0; }
.page-wrong { padding: 12px 16px 20px; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; }
.failing { display: block; font-weight: 600; }
.failing::first-letter { text-transform: uppercase; }
.header { padding: 10px 12px 10px 16px; }
.header-line { display: flex; align-items: center; gap: 4px; min-height: 28px; }
.header h1 { font-weight: 600; font-size: 15px; line-height: 20px; border-radius: 3px; }
.header-buyer { display: flex; gap: 8px; min-width: 0; padding-inline-end: 4px; }
.buyer { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; font-weight: 500; }
.header-part { white-space: nowrap; color: var(--dim); flex: none; }
.header-part::before { content: "·"; margin-inline-end: 8px; color: var(--strong); }
.facts { padding: 10px 16px 12px; display: grid; gap: 2px; font-size: 12px; line-height: 18px; }
.fact { display: flex; gap: 8px; min-width: 0; }
.fact dt { color: var(--faint); flex: none; width: 76px; }
.fact dd { display: flex; gap: 6px; min-width: 0; cursor: default; overflow-wrap: anywhere; }
.fact dd > .one-line { min-width: 0; }
.stage { color: var(--dim); font-weight: 500; }
.due-line { display: flex; gap: 8px; }
.due-line + .due-line { margin-top: 12px; }
.due-line > .icon, .due-line > span > .icon { margin-top: 2px; color: inherit; }
.due-line > .icon { color: var(--faint); }
.due-line strong { font-weight: 600; }
.due-answer { margin-inline-start: 8px; font-weight: 500; white-space: nowrap; }
.way { height: 4px; border-radius: 2px; background: var(--hover); margin: 4px 0; overflow: hidden; }
.way span { display: block; height: 100%; background: var(--accent); border-radius: 2px; }
.way.warn span { background: var(--bar); }
.way.bad span { background: var(--bad); }
.cards { display: grid; gap: 8px; }
/* In colour, not by opacity: a button that is seen through counts as hidden (ui/seen.ts). */
.cards[aria-busy="true"] .preview, .chosen[aria-busy="true"] .preview { color: var(--faint); }
.card { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px 10px; display: grid; gap: 4px; }
.card-name { font-weight: 600; }
.reasons { display: flex; flex-wrap: wrap; gap: 0 12px; font-size: 12px; line-height: 18px; color: var(--dim); }
.preview { white-space: pre-wrap; overflow-wrap: anywhere; padding: 4px 0; text-align: start; }
.preview.clamped { max-height: 128px; overflow: hidden; }
.preview mark { background: var(--mark); color: var(--on-mark); border-radius: 3px; padding: 0 3px; }
.more { font-size: 12px; line-height: 18px; margin-bottom: 2px; justify-self: start; }
.reply-foot { display: flex; align-items: center; gap: 8px; margin-top: 4px; }
.reply-foot .faint { font-size: 12px; }
.card .notice, .chosen .notice, .notice li { margin-top: 4px; }
.missing { display: grid; gap: 8px; padding: 8px; margin-top: 4px; background: var(--sunken); border-radius: 6px; }
.ask { display: grid; gap: 2px; }
.ask label { font-size: 12px; line-height: 16px; color: var(--dim); }
.own { margin-bottom: 4px; border-inline-start: 2px solid var(--line); padding-inline-start: 8px; color: var(--dim); display: flex; flex-direction: column; gap: 4px; }
.own .preview, .chosen .own .preview { flex: none; }
.own-mark { font-size: 12px; line-height: 16px; color: var(--faint); }
.templates { display: grid; gap: 8px; }
.search { position: relative; }
.search .icon { position: absolute; left: 8px; top: 6px; color: var(--faint); pointer-events: none; }
.search .field { padding-inline-start: 30px; }
.list { max-height: 168px; overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: thin; scrollbar-color: var(--line) transparent; margin: 0 -8px; }
.list:empty { display: none; }
.row { display: flex; align-items: center; gap: 12px; padding: 4px 8px; border-radius: 6px; cursor: pointer; min-width: 0; }
.row:hover { background: var(--hover); }
.row[aria-selected="true"] { background: var(--soft); }
.row-name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; flex: 1 1 auto; }
.tags { font-size: 12px; color: var(--faint); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: 0 1 auto; }
.chosen { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px 10px; min-height: 112px; display: flex; flex-direction: column; gap: 4px; }
.chosen .preview { flex: 1; }
.chosen .more { align-self: flex-start; }
.shelf { display: grid; grid-template-columns: repeat(auto-fill, minmax(104px, 1fr)); gap: 12px 8px; margin-bottom: 12px; }
.photo { display: flex; flex-direction: column; min-width: 0; font-size: 12px; line-height: 16px; }
.photo.wide { grid-column: 1 / -1; flex-direction: row; gap: 8px; }
.photo-text { display: flex; flex-direction: column; min-width: 0; flex: 1; }
.frame {
  display: grid; place-items: center; width: 100%; height: 80px; padding: 0; border: 1px solid var(--line); border-radius: 6px;
  background: var(--sunken); overflow: hidden; color: var(--faint); margin-bottom: 4px; flex: none;
}
.photo.wide .frame { width: 80px; height: 60px; margin: 0; }
button.frame:hover { border-color: var(--strong); }
.frame img { width: 100%; height: 100%; object-fit: cover; display: block; }
.frame.sending img, .frame.waiting img { opacity: .55; }
.frame.waiting { border-style: dashed; border-color: var(--strong); }
.frame.refused { color: var(--bad); }
.photo { position: relative; }
.photo > .button { min-height: 24px; padding: 1px 8px; margin-top: 4px; align-self: flex-start; font-size: 12px; }
.choose { position: absolute; top: 0; left: 0; padding: 6px; line-height: 0; cursor: pointer; }
.choose input { margin: 0; width: 16px; height: 16px; accent-color: var(--accent); cursor: pointer; }
.attach-foot { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-bottom: 12px; }
.attach-foot .faint { font-size: 12px; flex-basis: 100%; }
.reply-images { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; margin-top: 4px; }
.reply-images .button { margin-inline-start: 4px; }
.frame.small { width: 40px; height: 40px; margin: 0; }
.attach-outcome { margin-bottom: 12px; }
.inserted-photos { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 4px; }
.copies { display: flex; flex-wrap: wrap; gap: 0 8px; margin-top: 4px; }
.copies .link { overflow-wrap: anywhere; }
.photo-line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.adding { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.adding .empty { flex-basis: 100%; }
.adding .faint { font-size: 12px; }
.adding .button { padding-inline-start: 8px; }
.notes { margin-top: 12px; display: grid; gap: 12px; }
.note-head { display: flex; align-items: center; gap: 8px; min-height: 24px; font-size: 12px; line-height: 16px; color: var(--faint); }
.note-agent { font-weight: 600; color: var(--text); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.note-head time, .note-head > span { flex: none; }
.note-head .note-agent { flex: 0 1 auto; }
.note-head .push { flex: 1; }
.note-text { white-space: pre-wrap; overflow-wrap: anywhere; text-align: start; }
.quoted { margin-top: 4px; padding-inline-start: 8px; border-inline-start: 2px solid var(--strong); }
.note-edit { display: grid; gap: 4px; }
.note-new .notice, .note .notice { margin-top: 4px; }
.badge { border: 1px dashed var(--strong); border-radius: 4px; padding: 0 4px; color: var(--dim); }
.dropping {
  position: absolute; inset: 8px; display: grid; place-items: center; padding: 24px; border: 2px dashed var(--accent);
  border-radius: 8px; background: color-mix(in srgb, var(--paper) 88%, var(--accent)); text-align: center; font-weight: 600;
  pointer-events: none;
}
`;
