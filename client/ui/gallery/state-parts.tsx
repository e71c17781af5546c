import { Pencil } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Button } from "../button.tsx";
import { Checkbox } from "../checkbox.tsx";
import { FileDrop } from "../file-drop.tsx";
import { IconButton } from "../icon-button.tsx";
import { Section } from "../layout.tsx";
import { ScrollRegion } from "../scroll-region.tsx";
import { SegmentedControl } from "../segmented-control.tsx";
import { Select } from "../select.tsx";
import { Switch } from "../switch.tsx";
import { TextArea } from "../text-area.tsx";
import { TextField } from "../text-field.tsx";
import styles from "./gallery-page.module.css";
import { type ShownState, showStates } from "./style-sheets.ts";

const noop = () => undefined;
const LONG =
  "Margarethe von Hohenfels-Strandberg, acting lead of the platform group for scheduling and claims in four regions";

const variants = ["primary", "plain", "quiet", "danger"] as const;

type Part = {
  readonly name: string;
  readonly plain: ReactNode;
  readonly disabled?: ReactNode;
  readonly busy?: ReactNode;
  readonly error?: ReactNode;
  readonly long?: ReactNode;
};

const PARTS: readonly Part[] = [
  ...variants.map((variant) => ({
    name: `Button, ${variant}`,
    plain: <Button variant={variant}>Record</Button>,
    disabled: (
      <Button variant={variant} disabledReason="Not yet">
        Record
      </Button>
    ),
    busy: (
      <Button variant={variant} busy>
        Record
      </Button>
    ),
    long: <Button variant={variant}>{`Let ${LONG} decide`}</Button>,
  })),
  {
    name: "Icon button",
    plain: <IconButton label="Edit" icon={<Pencil />} framed />,
    disabled: <IconButton label="Edit" icon={<Pencil />} framed disabled />,
  },
  {
    name: "Text field",
    plain: <TextField label="Name" value="Jonas" onChange={noop} />,
    disabled: <TextField label="Name" value="Jonas" disabled onChange={noop} />,
    error: <TextField label="Name" value="" error="Give a name." onChange={noop} />,
    long: <TextField label={LONG} value={LONG} hint={LONG} onChange={noop} />,
  },
  {
    name: "Text area",
    plain: <TextArea label="Reason" value="One team's scope." onChange={noop} />,
    disabled: <TextArea label="Reason" value="One team's scope." disabled onChange={noop} />,
    error: <TextArea label="Reason" value="" error="Write the reason first." onChange={noop} />,
    long: <TextArea label="Reason" value={`${LONG}. ${LONG}. ${LONG}.`} onChange={noop} />,
  },
  {
    name: "Select",
    plain: <Select label="Level" value="a" options={[{ value: "a", label: "L4" }]} onChange={noop} />,
    disabled: (
      <Select label="Level" value="a" disabled options={[{ value: "a", label: "L4" }]} onChange={noop} />
    ),
    error: (
      <Select label="Level" value="" placeholder="Any" options={[]} error="Choose a level." onChange={noop} />
    ),
    long: <Select label="Level" value="a" options={[{ value: "a", label: LONG }]} onChange={noop} />,
  },
  {
    name: "Checkbox",
    plain: <Checkbox label="Show" checked onChange={noop} />,
    disabled: <Checkbox label="Show" checked disabled onChange={noop} />,
    long: <Checkbox label={LONG} hint={LONG} checked={false} onChange={noop} />,
  },
  {
    name: "Switch",
    plain: <Switch label="Follow" checked onChange={noop} />,
    disabled: <Switch label="Follow" checked disabled onChange={noop} />,
    long: <Switch label={LONG} hint={LONG} checked={false} onChange={noop} />,
  },
  {
    name: "Segmented control",
    plain: (
      <SegmentedControl
        label="By"
        value="a"
        onChange={noop}
        options={[
          { value: "a", label: "Level" },
          { value: "b", label: "Team" },
        ]}
      />
    ),
    long: (
      <SegmentedControl
        label="By"
        value="a"
        onChange={noop}
        options={["a", "b", "c"].map((value) => ({ value, label: LONG }))}
      />
    ),
  },
  {
    name: "File drop",
    plain: <FileDrop label="Drop a file" hint="CSV" accept=".csv" onFile={noop} />,
    disabled: <FileDrop label="Drop a file" hint="CSV" accept=".csv" disabled onFile={noop} />,
    busy: <FileDrop label="Drop a file" hint="CSV" accept=".csv" busy="Reading people.csv" onFile={noop} />,
    error: <FileDrop label="Drop a file" accept=".csv" error="This is no CSV." onFile={noop} />,
  },
];

const POINTED: ReadonlyArray<ShownState | undefined> = [undefined, "hover", "press", "focus"];

/** A row for each control, a column for each state: what a pointer or the keyboard would have to be on is shown too. */
export function StateParts() {
  useEffect(showStates, []);
  return (
    <Section title="States" lead="Default, hover, pressed, focus, disabled, busy, error, long text.">
      <ScrollRegion className={styles.states} label="States">
        <div>
          {PARTS.map(({ name, plain, disabled, busy, error, long }) => (
            <div key={name} className={styles.stateRow}>
              <span className={styles.xs}>{name}</span>
              {POINTED.map((state) => (
                <div key={state ?? "default"} data-shown={state}>
                  {plain}
                </div>
              ))}
              <div>{disabled}</div>
              <div>{busy}</div>
              <div>{error}</div>
              {long && <div className={styles.long}>{long}</div>}
            </div>
          ))}
        </div>
      </ScrollRegion>
    </Section>
  );
}
