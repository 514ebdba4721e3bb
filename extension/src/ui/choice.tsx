import { Icon } from "./icon";

export interface Option<T extends string> {
  value: T;
  label: string;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: Option<T>[];
  onChoose: (value: T) => void;
  title?: string | undefined;
}

/** The browser's own select, dressed quietly: its keyboard and screen reader support come with it. */
export function Choice<T extends string>({ label, value, options, onChoose, title }: ChoiceProps<T>) {
  return (
    <span class="choice">
      <select
        aria-label={label}
        title={title}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  );
}
