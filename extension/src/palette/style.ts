/** The palette's own look, on top of the shared one. */
export const palette = `
.palette-back { position: fixed; inset: 0; z-index: 2147483647; background: rgb(20 22 30 / 28%); display: grid; place-items: start center; padding: 10vh 16px 16px; overflow: hidden; }
.palette {
  width: min(820px, 100%); max-height: 76vh; display: flex; flex-direction: column; overflow: hidden;
  background: var(--paper); border-radius: 10px; box-shadow: var(--shadow), 0 16px 48px rgb(20 22 30 / 22%);
}
.palette-head { display: flex; align-items: center; gap: 8px; padding: 12px 16px; border-bottom: 1px solid var(--line); }
.palette-head .search { flex: 1; min-width: 0; }
.palette-order { color: var(--dim); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 40%; }
.palette-body { display: grid; grid-template-columns: minmax(240px, 42%) 1fr; min-height: 0; flex: 1; }
.palette .list { max-height: none; margin: 0; padding: 8px; overflow: hidden auto; min-height: 220px; }
.palette .row { gap: 8px; }
.palette .row .icon { color: var(--accent); }
.palette .row .icon path { fill: currentColor; }
.palette kbd { font: inherit; font-size: 12px; color: var(--dim); border: 1px solid var(--line); border-radius: 4px; padding: 0 4px; flex: none; max-width: 40%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.palette-chosen { border-inline-start: 1px solid var(--line); padding: 12px 16px; overflow: hidden auto; min-width: 0; display: flex; flex-direction: column; gap: 4px; }
.palette-chosen h2 { font-weight: 600; display: flex; align-items: center; gap: 4px; }
.palette-chosen h2 span { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; }
.palette .preview.clamped { max-height: none; flex: 1 0 auto; overflow: visible; }
.palette-chosen > .reply-foot, .palette-chosen > .missing { position: sticky; bottom: -12px; margin-bottom: -12px; padding-bottom: 12px; }
.palette-chosen > .reply-foot { background: var(--paper); padding-top: 8px; }
.star[aria-pressed="true"] { color: var(--accent); }
.star[aria-pressed="true"] path { fill: currentColor; }
.palette-foot { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 16px; border-top: 1px solid var(--line); font-size: 12px; line-height: 16px; color: var(--faint); }
.palette-empty { padding: 16px; color: var(--dim); }
@media (max-width: 640px) {
  .palette-back { padding: 8px; }
  .palette { max-height: calc(100vh - 16px); }
  .palette-body { grid-template-columns: 1fr; grid-template-rows: minmax(96px, 38%) 1fr; }
  .palette .list { min-height: 96px; }
  .palette-chosen { border-inline-start: 0; border-top: 1px solid var(--line); }
  .palette-foot, .palette-order { display: none; }
}
`;
