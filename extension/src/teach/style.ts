/** Teaching's own look, on top of the shared one. */
export const teach = `
.teach {
  position: fixed; inset: 12px 12px 12px auto; z-index: 2147483647; width: 400px; max-width: calc(100vw - 24px);
  display: flex; flex-direction: column; gap: 8px; padding: 12px 16px; overflow-y: auto;
  background: var(--paper); border-radius: 10px; box-shadow: var(--shadow);
}
.teach-head { display: flex; align-items: center; justify-content: space-between; }
.teach-head h2 { font-size: 15px; font-weight: 600; }
.teach .where { overflow-wrap: anywhere; }
.teach-choice { display: grid; grid-template-columns: 140px 1fr; align-items: center; gap: 8px; }
.teach-choice select { min-height: 28px; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
.teach-fields { display: flex; flex-direction: column; }
.teach-field {
  display: grid; grid-template-columns: 1fr auto auto; align-items: center; gap: 2px 4px; padding: 4px 8px;
  border-top: 1px solid var(--line);
}
.teach-field.active { background: var(--soft); border-radius: 6px; }
.teach-field p, .teach-words { grid-column: 1 / -1; overflow-wrap: anywhere; }
.teach-words { display: flex; gap: 4px; }
.teach-words input { flex: 1; min-width: 0; }
.teach .dim { color: var(--dim); }
.teach .faint { color: var(--faint); }
.teach .sample { color: var(--text); }
.teach-preview { max-height: 40vh; min-height: 80px; overflow: auto; border: 1px solid var(--line); border-radius: 6px; padding: 6px 8px; }
.teach-preview h3 { font-weight: 600; }
.teach-preview table { border-collapse: collapse; font-size: 12px; }
.teach-preview th { text-align: start; font-weight: 500; color: var(--dim); }
.teach-preview th, .teach-preview td { padding: 2px 8px 2px 0; white-space: nowrap; max-width: 160px; overflow: hidden; text-overflow: ellipsis; }
.teach-acts { display: flex; gap: 8px; padding-top: 4px; }
.teach-cover { position: fixed; inset: 0; z-index: 2147483645; cursor: crosshair; }
.teach-mark {
  position: fixed; z-index: 2147483646; pointer-events: none; border: 2px solid var(--accent); border-radius: 3px;
  background: rgb(61 79 214 / 12%);
}
`;
