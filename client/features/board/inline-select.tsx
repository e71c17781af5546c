import styles from "./tools.module.css";

type InlineSelectProps<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: ReadonlyArray<{ value: Value; label: string }>;
};

/** A filter that reads as a phrase, "Level all": the browser's own select without a frame. */
export function InlineSelect<Value extends string>({
  label,
  value,
  onChange,
  options,
}: InlineSelectProps<Value>) {
  return (
    <label className={styles.inline}>
      <span className={styles.word}>{label}</span>
      <select
        className={styles.select}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
