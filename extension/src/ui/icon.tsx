/** Line icons on a 16 px grid, drawn in the text's colour. Decoration: the words beside them carry the meaning. */
const PATHS = {
  mark: "M2.5 3.5h11v9h-11z M9.5 3.5v9 M11.5 6h.01 M11.5 8h.01",
  close: "M4 4l8 8 M12 4l-8 8",
  copy: "M5.5 5.5h7v7h-7z M10.5 5.5v-2h-7v7h2",
  check: "M3.5 8.5l3 3 6-7",
  note: "M3.5 3.5h9v6l-3 3h-6z M12.5 9.5h-3v3",
  photo: "M2.5 4.5h11v8h-11z M2.5 11l3-3 3 3 2-2 3 3 M10 7h.01",
  warning: "M8 2.8l6 10.4H2z M8 6.8v3 M8 11.4v.01",
  clock: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z M8 5v3.2l2 1.3",
  search: "M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8z M10 10l3 3",
  chevron: "M5 6.5l3 3 3-3",
  plus: "M8 3.5v9 M3.5 8h9",
  pencil: "M3.5 12.5l.6-2.6 6.5-6.5 2 2-6.5 6.5z",
  file: "M4.5 2.5h5l2.5 2.5v8.5h-7.5z M9.5 2.5V5H12",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
