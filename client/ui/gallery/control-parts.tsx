import { Pencil, Plus, Search, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "../button.tsx";
import { Checkbox } from "../checkbox.tsx";
import { CopyField } from "../copy-field.tsx";
import { FileDrop } from "../file-drop.tsx";
import { IconButton } from "../icon-button.tsx";
import { Kbd } from "../kbd.tsx";
import { Row, Section } from "../layout.tsx";
import { RadioGroup } from "../radio-group.tsx";
import { SegmentedControl } from "../segmented-control.tsx";
import { Select } from "../select.tsx";
import { Switch } from "../switch.tsx";
import { TextArea } from "../text-area.tsx";
import { TextField } from "../text-field.tsx";
import styles from "./gallery-page.module.css";

const noop = () => undefined;

/** What one presses, types into and picks from. */
export function ControlParts() {
  return (
    <>
      <Section title="Buttons">
        <Row>
          <Button variant="primary" keyHint="Enter">
            Daniel agrees aloud
          </Button>
          <Button keyHint="K">Keep 5</Button>
          <Button keyHint="J">No consensus</Button>
          <Button variant="quiet">Not now</Button>
          <Button variant="danger" icon={<Trash2 />}>
            Delete the session
          </Button>
          <ButtonLink href="/_ui">A link</ButtonLink>
        </Row>
        <Row>
          <Button size="s" variant="primary">
            Small
          </Button>
          <Button size="s" icon={<Plus />}>
            Add a person
          </Button>
          <Button size="s" variant="quiet">
            Quiet
          </Button>
          <IconButton label="Edit" icon={<Pencil />} />
          <IconButton label="Edit" icon={<Pencil />} size="s" framed />
          <IconButton label="Edit, pressed" icon={<Pencil />} size="s" pressed keyHint="E" />
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </Row>
        <Row>
          <Button variant="primary" busy>
            Locking
          </Button>
          <Button busy>Plain and busy</Button>
          <Button variant="primary" disabledReason="Three people have no rating yet" keyHint="L">
            Lock the session
          </Button>
          <Button disabledReason="Only its owner can do that">Plain, not possible</Button>
          <Button variant="quiet" disabledReason="Only its owner can do that">
            Quiet, not possible
          </Button>
          <Button disabled>Disabled</Button>
        </Row>
      </Section>
      <Fields />
      <Choices />
    </>
  );
}

function Fields() {
  const [text, setText] = useState("2026 H2");
  const [area, setArea] = useState(
    "The migration was one team's scope. Jonas carried three at the same level.",
  );
  const [level, setLevel] = useState<"l3" | "l4" | "">("");
  return (
    <Section title="Fields">
      <div className={styles.grid}>
        <TextField label="Name" hint="As people know it" value={text} onChange={setText} />
        <TextField
          label="Email"
          type="email"
          value="ana@"
          onChange={noop}
          error="This is not a whole address."
        />
        <TextField
          label="Find people"
          before={<Search />}
          after={<Kbd>/</Kbd>}
          value=""
          onChange={noop}
          placeholder="Name or team"
        />
        <Select
          label="Level"
          placeholder="Any level"
          value={level}
          onChange={setLevel}
          options={[
            { value: "l3", label: "L3" },
            { value: "l4", label: "L4, senior" },
          ]}
        />
        <TextField label="Deadline" type="date" value="2026-12-01" onChange={noop} aside="optional" />
        <TextField label="Not yours" value="Read only" readOnly onChange={noop} />
        <TextField label="Off" value="Disabled" disabled onChange={noop} />
        <TextField label="Small" size="s" value="Small" onChange={noop} />
      </div>
      <TextArea
        label="Reason"
        hint="The employee may ask to read this."
        value={area}
        onChange={setArea}
        maxLength={500}
        showCount
      />
      <CopyField
        label="Link for Ana"
        hint="Works once."
        value="https://evenhand.example.org/join/#3vOZ9f0qkXr2mY8uTn"
        copyLabel="Copy"
        copiedLabel="Copied"
      />
      <FileDrop
        label="Drop a file here, or choose one"
        hint="CSV or Excel, up to 20 MB"
        accept=".csv,.xlsx"
        onFile={noop}
      />
    </Section>
  );
}

function Choices() {
  const [ticked, setTicked] = useState(true);
  const [on, setOn] = useState(true);
  const [kind, setKind] = useState<"all" | "some" | null>("all");
  const [by, setBy] = useState<"all" | "level" | "team">("all");
  const [point, setPoint] = useState<"1" | "2" | "3" | "4" | "5">("5");
  return (
    <Section title="Choices">
      <div className={styles.grid}>
        <div>
          <Checkbox
            label="Show in the room"
            hint="Everyone in the session will see it."
            checked={ticked}
            onChange={setTicked}
          />
          <Checkbox label="Some of them" checked={false} indeterminate onChange={noop} />
          <Checkbox label="Not ticked" checked={false} onChange={noop} />
          <Checkbox label="Can never be ticked" checked={false} disabled onChange={noop} />
          <Checkbox label="Cannot be changed" checked disabled onChange={noop} />
        </div>
        <div>
          <Switch label="Single keys" hint="Off while you type, always." checked={on} onChange={setOn} />
          <Switch label="Follow the facilitator" checked={!on} onChange={(next) => setOn(!next)} />
          <Switch label="Not possible" checked={false} disabled onChange={noop} />
          <Switch label="Fixed" checked disabled onChange={noop} />
        </div>
        <RadioGroup
          label="Who is in the session"
          value={kind}
          onChange={setKind}
          options={[
            { value: "all", label: "Everyone", hint: "Who is in no other session of this cycle" },
            { value: "some", label: "A selection" },
          ]}
        />
        <RadioGroup
          label="With an error"
          value={null}
          onChange={noop}
          inline
          error="Choose one."
          options={[
            { value: "a", label: "Yes" },
            { value: "b", label: "No" },
            { value: "c", label: "Off", disabled: true },
          ]}
        />
      </div>
      <Row gap={4}>
        <SegmentedControl
          label="Distribution of"
          value={by}
          onChange={setBy}
          options={[
            { value: "all", label: "Everyone" },
            { value: "level", label: "By level" },
            { value: "team", label: "By team" },
          ]}
        />
        <SegmentedControl
          label="Rating"
          size="s"
          value={point}
          onChange={setPoint}
          options={(["1", "2", "3", "4", "5"] as const).map((value) => ({ value, label: value }))}
        />
      </Row>
    </Section>
  );
}
