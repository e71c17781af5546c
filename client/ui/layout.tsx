import type { CSSProperties, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { FadedScroll } from "./faded-scroll.tsx";
import styles from "./layout.module.css";

type Space = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A page of text, forms and tables under a title: everything that is not a room. */
export function Page({
  title,
  above,
  lead,
  actions,
  width = "m",
  tight = false,
  children,
}: {
  title: ReactNode;
  /** A small line over the title, such as the way back. */
  above?: ReactNode;
  lead?: ReactNode;
  /** Beside the title, the primary one last. */
  actions?: ReactNode;
  width?: "s" | "m" | "l";
  /** The actions are one small button, which stays beside the title on a phone too. */
  tight?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classNames(styles.page, styles[`page-${width}`])}>
      <header className={styles.head} data-tight={tight || undefined}>
        <div className={styles.heading}>
          {above && <div className={styles.above}>{above}</div>}
          <h1 className={styles.title}>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  lead,
  actions,
  small = false,
  level = 2,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** A label rather than a heading, as in a side column. */
  small?: boolean;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className={classNames(styles.section, small && styles.small)}>
      <div className={styles.sectionHead}>
        <div>
          <Heading className={small ? styles.label : styles.sectionTitle}>{title}</Heading>
          {lead && <p className={styles.sectionLead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/**
 * A room: a main column with side columns of fixed width, divided by hairlines, each scrolling in itself.
 * On a narrow page they stand below each other in source order: left, main, right.
 */
export function Columns({
  left,
  leftLabel,
  right,
  rightLabel,
  rightFoot,
  mainFirst = false,
  children,
}: {
  left?: ReactNode;
  leftLabel?: string;
  right?: ReactNode;
  rightLabel?: string;
  /** Stays at the foot of the right column, in line with the bar at the foot of the main one (foot-bar.tsx). */
  rightFoot?: ReactNode;
  /** On a narrow page the main column stands on top. */
  mainFirst?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={styles.columns}
      data-main-first={mainFirst || undefined}
      data-left={left !== undefined || undefined}
      data-right={right !== undefined || undefined}
    >
      {left !== undefined && (
        <aside className={classNames(styles.side, styles.left)} aria-label={leftLabel}>
          {left}
        </aside>
      )}
      <div className={styles.main}>{children}</div>
      {right !== undefined && (
        <aside className={styles.right} aria-label={rightLabel}>
          <FadedScroll className={styles.side}>{right}</FadedScroll>
          {rightFoot && <div className={styles.rightFoot}>{rightFoot}</div>}
        </aside>
      )}
    </div>
  );
}

/**
 * What a long page is for, kept in sight at its foot. The last of a page or form: it sticks while the page is longer
 * than the window, and toasts and keyboard focus keep clear of it.
 */
export function ActionBar({ before, children }: { before?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.actionBar} data-action-bar>
      <div className={styles.actionBarBefore}>{before}</div>
      <div className={styles.actionBarButtons}>{children}</div>
    </div>
  );
}

/** Things below each other, at an even distance. */
export function Stack({ gap = 4, children }: { gap?: Space; children: ReactNode }) {
  return (
    <div className={styles.stack} style={{ gap: `var(--s${gap})` }}>
      {children}
    </div>
  );
}

/** Things beside each other, wrapping where there is no room. */
export function Row({
  gap = 2,
  align = "center",
  justify = "start",
  wrap = true,
  children,
}: {
  gap?: Space;
  align?: "center" | "start" | "end" | "baseline";
  justify?: "start" | "end" | "between" | "center";
  wrap?: boolean;
  children: ReactNode;
}) {
  const style: CSSProperties = {
    gap: `var(--s${gap})`,
    alignItems: align,
    justifyContent: justify === "between" ? "space-between" : justify,
    flexWrap: wrap ? "wrap" : "nowrap",
  };
  return (
    <div className={styles.row} data-justify={justify} style={style}>
      {children}
    </div>
  );
}

/** A raised surface with a hairline: only for what is a thing of its own, such as something to pick up. */
export function Card({ children }: { children: ReactNode }) {
  return <div className={styles.card}>{children}</div>;
}
