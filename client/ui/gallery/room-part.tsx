import { BarsWithMarks } from "../bars-with-marks.tsx";
import { Button } from "../button.tsx";
import { Chip, ChipRow } from "../chip.tsx";
import { DotColumns } from "../dot-columns.tsx";
import { FadedScroll } from "../faded-scroll.tsx";
import { FootBar } from "../foot-bar.tsx";
import { Columns, Row, Section } from "../layout.tsx";
import { Progress } from "../progress.tsx";
import { Change } from "../scale-badge.tsx";
import { bars, columns } from "./chart-samples.ts";
import styles from "./gallery-page.module.css";

/** The parts together, as the sketch of the facilitator's screen has them. */
export function RoomPart() {
  return (
    <div className={styles.frame}>
      <Columns
        leftLabel="Ratings"
        left={
          <FadedScroll>
            <Section small level={3} title="Ratings now, with guideline">
              <BarsWithMarks
                name="Ratings now, with guideline"
                points={5}
                bars={bars}
                tableHeads={{ point: "Rating", value: "People" }}
              />
            </Section>
          </FadedScroll>
        }
        rightLabel="Time"
        right={
          <Section small level={3} title="Time on Marta">
            <p className={styles.xl}>2:14</p>
            <Progress label="Time on Marta" value={134} max={180} />
          </Section>
        }
        rightFoot={<Button keyHint="O">Open Marta's case</Button>}
      >
        <div className={styles.center}>
          <h3 className={styles.name}>Marta Kovács</h3>
          <p className={styles.sentence}>
            Rated <b>5</b>. That is <em>two steps above</em> the median of 14 people at L4.
          </p>
          <DotColumns
            name="14 people at L4 by rating"
            columns={columns([0, 2, 7, 3, 2])}
            accent={{ key: "5" }}
            marker={{ position: 3, label: "median 3" }}
            tableHeads={{ point: "Rating", count: "People" }}
          />
          <Row gap={4} wrap={false} align="baseline">
            <Change from={5} to={4} label="from 5 to 4" size="l" />
            <span>Priscilla proposes: “The migration was one team's scope.”</span>
          </Row>
          <ChipRow label="Answers">
            <Chip tone="yes">Priscilla</Chip>
            <Chip tone="yes">Lena</Chip>
            <Chip tone="pending">Daniel has to agree</Chip>
          </ChipRow>
          <FootBar>
            <Row>
              <Button variant="primary" keyHint="Enter">
                Daniel agrees aloud
              </Button>
              <Button keyHint="K">Keep 5</Button>
            </Row>
          </FootBar>
        </div>
      </Columns>
    </div>
  );
}
