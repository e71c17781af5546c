import { useState } from "react";
import { Arrow } from "../arrow.tsx";
import { Avatar } from "../avatar.tsx";
import { Badge, StatusDot } from "../badge.tsx";
import { Chip, ChipRow } from "../chip.tsx";
import { Card, Row, Section, Stack } from "../layout.tsx";
import { Progress } from "../progress.tsx";
import { Change, ScaleBadge } from "../scale-badge.tsx";
import { Stepper } from "../stepper.tsx";
import { type Sort, Table } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import styles from "./gallery-page.module.css";

const people = [
  { id: "1", name: "Marta Kovács", team: "Platform", draft: 5, rating: 4, state: "changed" },
  { id: "2", name: "Jonas Weber", team: "Billing", draft: 5, rating: 5, state: "kept" },
  { id: "3", name: "Samuel Adeyemi", team: "Search", draft: 1, rating: 1, state: "open" },
  { id: "4", name: "Hana Suzuki", team: "Search", draft: 4, rating: 4, state: "open" },
] as const;

/** What is shown rather than pressed. */
export function DataParts() {
  const [tab, setTab] = useState<"all" | "open">("all");
  const [sort, setSort] = useState<Sort>({ key: "name", direction: "ascending" });
  const [step, setStep] = useState<"file" | "map" | "check" | "done">("check");
  const sorted = [...people].sort(
    (a, b) => a.name.localeCompare(b.name) * (sort.direction === "ascending" ? 1 : -1),
  );
  return (
    <>
      <Section title="Words and numbers">
        <ChipRow label="Answers">
          <Chip tone="yes">Priscilla</Chip>
          <Chip tone="yes">Amir, said aloud</Chip>
          <Chip tone="neutral">Viktor stands aside</Chip>
          <Chip tone="no">Lena objects</Chip>
          <Chip tone="pending">Daniel has to agree</Chip>
          <Chip>Plain</Chip>
          <Chip tone="accent">Following Priya · on Marta Kovács</Chip>
          <Chip tone="flag">two above median 3</Chip>
        </ChipRow>
        <Row>
          <Badge>Pre-work</Badge>
          <Badge tone="ok" dot>
            Live
          </Badge>
          <Badge tone="accent">new</Badge>
          <Badge tone="flag">late</Badge>
          <Badge tone="danger">blocked</Badge>
          <StatusDot tone="ok">Live</StatusDot>
          <StatusDot tone="flag">Reconnecting</StatusDot>
          <StatusDot tone="danger">Offline</StatusDot>
        </Row>
        <div className={styles.ramps}>
          {[3, 4, 5, 6, 7].map((points) => (
            <Row key={points}>
              {Array.from({ length: points }, (_, i) => i + 1).map((position) => (
                <ScaleBadge key={position} position={position} points={points} value={position} />
              ))}
              {points === 5 && (
                <>
                  <ScaleBadge position={null} points={5} value="–" label="no rating" />
                  <ScaleBadge position={4} points={5} value={4} size="s" />
                  <ScaleBadge position={5} points={5} value={5} size="l" />
                  <Arrow />
                  <Change from={5} to={4} label="from 5 to 4" size="s" open />
                  <Change from={5} to={4} label="from 5 to 4" />
                  <Change from={5} to={4} label="from 5 to 4" size="l" />
                </>
              )}
            </Row>
          ))}
        </div>
        <Row gap={4}>
          <Avatar name="Priya Raman" size="s" />
          <Avatar name="Priya Raman" />
          <Avatar name="Łukasz" away />
        </Row>
        <Stack gap={3}>
          <Progress label="Time on Marta" value={134} max={180} valueText="2:14 of 3:00" />
          <Progress label="Discussed" value={9} max={23} tone="accent" />
          <Progress label="Time over" value={200} max={180} tone="flag" />
        </Stack>
      </Section>
      <Section title="Order and tables">
        <Stepper
          label="Import"
          doneLabel="done"
          current={step}
          onSelect={setStep}
          steps={[
            { key: "file", label: "File" },
            { key: "map", label: "Columns" },
            { key: "check", label: "Check" },
            { key: "done", label: "Import" },
          ]}
        />
        <Stepper
          label="Meeting"
          doneLabel="done"
          look="words"
          current="b"
          steps={[
            { key: "a", label: "Opening" },
            { key: "b", label: "Outliers" },
            { key: "c", label: "The middle" },
            { key: "d", label: "Closing" },
          ]}
        />
        <Tabs
          label="People"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: "all",
              label: "Everyone",
              count: 58,
              panel: (
                <Table
                  label="People of the session"
                  rows={sorted}
                  rowKey={(row) => row.id}
                  sort={sort}
                  onSort={setSort}
                  isMarked={(row) => row.id === "1"}
                  columns={[
                    { key: "name", header: "Name", cell: (row) => row.name, sortable: true },
                    { key: "team", header: "Team", cell: (row) => row.team, sortable: true },
                    {
                      key: "draft",
                      header: "Draft",
                      cell: (row) => <ScaleBadge position={row.draft} points={5} value={row.draft} />,
                    },
                    { key: "state", header: "State", cell: (row) => <Badge>{row.state}</Badge> },
                    { key: "steps", header: "Steps", align: "end", cell: (row) => row.rating - row.draft },
                  ]}
                />
              ),
            },
            {
              value: "open",
              label: "Open",
              count: 0,
              panel: (
                <Table
                  label="Open people"
                  rows={[]}
                  rowKey={() => ""}
                  columns={[{ key: "name", header: "Name", cell: () => "" }]}
                  empty="Everyone has been discussed."
                  dense
                />
              ),
            },
          ]}
        />
        <Row align="start">
          <Card>
            <Row>
              <ScaleBadge position={5} points={5} value={5} size="s" />
              <b>Jonas Weber</b>
            </Row>
          </Card>
        </Row>
      </Section>
    </>
  );
}
