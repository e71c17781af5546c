import { useDirection } from "@base-ui/react/direction-provider";
import { max } from "d3-array";
import { useRef } from "react";
import styles from "./dot-columns.module.css";
import { dotLayout, dotPlace, grownTo } from "./dot-layout.ts";
import { useSize } from "./use-size.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type DotColumn = {
  key: string;
  /** The number or word that names the point. */
  label: string;
  /** What it means, small, under the label. */
  caption?: string;
  /** How many dots, the accented one included. */
  count: number;
};

type DotColumnsProps = {
  /** What the chart shows, one sentence: its accessible name. */
  name: string;
  /** Points of an ordered scale, lowest first. */
  columns: ReadonlyArray<DotColumn>;
  /** The one dot that is spoken of. `ghost` draws it dashed beside the others: where it would be, or was. */
  accent?: { key: string; ghostKey?: string };
  /** A dotted line at a position (from 1, may be x.5) with words beside it. */
  marker?: { position: number; label: string };
  /** Heads of the table that stands in for the picture. */
  tableHeads: { point: string; count: string };
  /** Height of the plot; it takes what it gets when left out. */
  height?: number;
  size?: "m" | "l";
  /** Of size `l`: how large dots and lines are, in pixels for each one of size `m`. */
  unit?: number;
};

/** Pixels of a column below which a word such as "Exceptional" no longer fits. */
const NARROW = 72;

/**
 * Columns of dots on an ordered scale, one dot a thing counted, one of them accented, and a dotted line to compare
 * with. It answers "how far, from whom" without reading. Screen readers get a table.
 */
export function DotColumns({
  name,
  columns,
  accent,
  marker,
  tableHeads,
  height,
  size = "m",
  unit = size === "l" ? 2 : 1,
}: DotColumnsProps) {
  const plot = useRef<HTMLDivElement>(null);
  const box = useSize(plot);
  const most = max(columns, (column) => column.count) ?? 0;
  const narrow = box.width > 0 && size === "m" && box.width / columns.length < NARROW;
  return (
    <figure
      className={styles.chart}
      data-size={size}
      data-narrow={narrow || undefined}
      data-fixed={height !== undefined || undefined}
    >
      <div
        className={styles.plot}
        ref={plot}
        aria-hidden="true"
        style={height === undefined ? undefined : { height }}
      >
        {box.width > 0 && box.height > 0 && (
          <Plot
            columns={columns}
            most={most}
            accent={accent}
            marker={marker}
            width={box.width}
            height={box.height}
            unit={size === "m" && height === undefined ? grownTo(box.height, most) : unit}
            large={size === "l"}
          />
        )}
      </div>
      <div className={styles.axis} aria-hidden="true">
        {columns.map((column) => (
          <div key={column.key} className={styles.point}>
            <span className={styles.label}>{column.label}</span>
            {column.caption !== undefined && <span className={styles.caption}>{column.caption}</span>}
          </div>
        ))}
      </div>
      <VisuallyHidden as="div">
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{tableHeads.point}</th>
              <th scope="col">{tableHeads.count}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.key}>
                <th scope="row">
                  {column.label} {column.caption}
                </th>
                <td>{column.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  );
}

function Plot({
  columns,
  most,
  accent,
  marker,
  width,
  height,
  unit,
  large,
}: Pick<DotColumnsProps, "columns" | "accent" | "marker"> & {
  /** The head-count of the fullest column. */
  most: number;
  width: number;
  height: number;
  unit: number;
  large: boolean;
}) {
  const leftwards = useDirection() === "rtl";
  const ground = 8 * unit;
  // From afar a dot is as large as its column has room for.
  const big = (large ? 26 : 20) * unit;
  const halo = 5 * unit;
  const band = width / Math.max(1, columns.length);
  // Columns are centred on whole positions, so a position of x.5 falls on the edge between two.
  const at = (position: number): number => {
    const along = (position - 0.5) * band;
    return leftwards ? width - along : along;
  };
  const room = height - ground - big - 2 * halo - 18 * unit;
  const layout = dotLayout(most, band, room, (large ? 20 : 11) * unit);

  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.svg}
      aria-hidden="true"
    >
      {marker && (
        <Marker
          x={at(marker.position)}
          label={marker.label}
          height={height}
          width={width}
          unit={unit}
          leftwards={leftwards}
        />
      )}
      {columns.map((column, index) => {
        const middle = at(index + 1);
        const accented = accent?.key === column.key;
        const ghost = accent?.ghostKey === column.key;
        const plain = Math.max(0, column.count - (accented ? 1 : 0));
        const lift = accented || ghost ? big + halo : 0;
        return (
          <g key={column.key} transform={`translate(${middle} ${height - ground})`}>
            {Array.from({ length: plain }, (_, n) => {
              const { x, y } = dotPlace(n, plain, layout);
              // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity, only a place
              return <circle key={n} className={styles.dot} cx={x} cy={-lift - y} r={layout.dot / 2} />;
            })}
            {accented && (
              <g>
                <circle className={styles.halo} cy={-big / 2} r={big / 2 + halo} />
                <circle className={styles.accent} cy={-big / 2} r={big / 2} />
              </g>
            )}
            {ghost && (
              <circle className={styles.ghost} cy={-big / 2} r={big / 2 - unit} strokeWidth={2 * unit} />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Marker({
  x,
  label,
  width,
  height,
  unit,
  leftwards,
}: {
  x: number;
  label: string;
  width: number;
  height: number;
  unit: number;
  leftwards: boolean;
}) {
  // Words after the line, or before it where they would leave the picture.
  const after = (leftwards ? width - x : x) < width * 0.72;
  const away = (after === leftwards ? -9 : 9) * unit;
  return (
    <g>
      <line
        className={styles.marker}
        x1={x}
        x2={x}
        y1={unit}
        y2={height}
        strokeWidth={2 * unit}
        strokeDasharray={`0 ${4 * unit}`}
      />
      <text
        className={styles.words}
        x={x + away}
        y={0}
        dominantBaseline="text-before-edge"
        textAnchor={after ? "start" : "end"}
      >
        {label}
      </text>
    </g>
  );
}
