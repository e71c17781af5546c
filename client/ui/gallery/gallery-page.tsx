import { useEffect, useState } from "react";
import { classNames } from "../class-names.ts";
import { Page, Section, Stack } from "../layout.tsx";
import { SegmentedControl } from "../segmented-control.tsx";
import { ChartParts } from "./chart-parts.tsx";
import { ControlParts } from "./control-parts.tsx";
import { DataParts } from "./data-parts.tsx";
import styles from "./gallery-page.module.css";
import { OverlayParts } from "./overlay-parts.tsx";
import { RoomPart } from "./room-part.tsx";
import { StateParts } from "./state-parts.tsx";
import { forceMedia } from "./style-sheets.ts";

/** Every part in every state, for eyes and for axe. Development only; the words are samples, not messages. */
export function GalleryPage() {
  const [theme, setTheme] = useState<"system" | "light" | "dark">("system");
  const [look, setLook] = useState<"screen" | "contrast" | "wall" | "paper">("screen");
  useEffect(() => {
    forceMedia("prefers-contrast: more", look === "contrast");
    forceMedia("print", look === "paper");
  }, [look]);
  return (
    <main
      className={styles.gallery}
      data-theme={theme === "system" ? undefined : theme}
      data-surface={look === "wall" ? "wall" : undefined}
    >
      <Page
        width="l"
        title="Parts"
        lead="Everything screens are made of, in every state it can be in."
        actions={
          <>
            <SegmentedControl
              label="Look"
              size="s"
              value={look}
              onChange={setLook}
              options={[
                { value: "screen", label: "Screen" },
                { value: "contrast", label: "High contrast" },
                { value: "wall", label: "Wall" },
                { value: "paper", label: "Paper" },
              ]}
            />
            <SegmentedControl
              label="Theme"
              size="s"
              value={theme}
              onChange={setTheme}
              options={[
                { value: "system", label: "System" },
                { value: "light", label: "Light" },
                { value: "dark", label: "Dark" },
              ]}
            />
          </>
        }
      >
        <Stack gap={7}>
          <ControlParts />
          <StateParts />
          <OverlayParts />
          <DataParts />
          <ChartParts />
          <Section title="A room" lead="Columns, with the parts of the facilitator's screen.">
            <RoomPart />
          </Section>
          <Section title="Ink and paper">
            <div className={styles.swatches}>
              {["paper", "raised", "sunk", "hover", "line", "edge", "well", "lifted", "patch"].map((name) => (
                <Swatch key={name} name={name} />
              ))}
              {["ink", "ink-2", "ink-3", "act", "act-wash", "flag", "flag-wash"].map((name) => (
                <Swatch key={name} name={name} />
              ))}
              {["danger", "danger-wash", "ok", "ok-words", "ok-wash", "dot"].map((name) => (
                <Swatch key={name} name={name} />
              ))}
            </div>
            <p className={styles.text}>
              <span className={styles.xxl}>Marta Kovács</span>
              <span className={styles.xl}>Two steps above the median, 0123456789</span>
              <span className={styles.l}>Łukasz Şahin, Zoë Müller, Nguyễn Thị Hương, Jiří Řezníček</span>
              <span>Body text at fifteen pixels with a fair length to judge its colour and rhythm.</span>
              <span className={classNames(styles.s)}>Small text for what stands beside. 5 → 4, ✓ − ✕</span>
              <span className={styles.xs}>The smallest, for captions and labels.</span>
            </p>
          </Section>
        </Stack>
      </Page>
    </main>
  );
}

function Swatch({ name }: { name: string }) {
  return (
    <div className={styles.swatch}>
      <span style={{ background: `var(--${name})` }} />
      {name}
    </div>
  );
}
