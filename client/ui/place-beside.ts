export type Side = "top" | "bottom" | "left" | "right";
export type Align = "start" | "center" | "end";

type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

const TURNED_SIDE = { top: "top", bottom: "bottom", left: "right", right: "left" } as const;
const TURNED_ALIGN = { start: "end", center: "center", end: "start" } as const;

/** The same placing where one reads from right to left: seen in a mirror. */
export function turned({ side, align, gap }: Placing): Placing {
  const beside = side === "left" || side === "right";
  return { side: TURNED_SIDE[side], align: beside ? align : TURNED_ALIGN[align], gap };
}

export type Placing = { side: Side; align: Align; gap: number };

/** Pixels that stay free between what is placed and the edge of the window. */
const MARGIN = 8;

const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

/**
 * Where a box stands beside its anchor, in pixels of the window: on the wanted side, on the opposite one where only
 * that has room, and always inside the window. `room` is the height it may have there.
 */
export function placeBeside(
  anchor: Box,
  box: Size,
  window: Size,
  { side: wanted, align, gap }: Placing,
): { left: number; top: number; side: Side; room: number } {
  const free = {
    top: anchor.top - gap - MARGIN,
    bottom: window.height - anchor.top - anchor.height - gap - MARGIN,
    left: anchor.left - gap - MARGIN,
    right: window.width - anchor.left - anchor.width - gap - MARGIN,
  };
  const needed = wanted === "top" || wanted === "bottom" ? box.height : box.width;
  const other = OPPOSITE[wanted];
  const side = free[wanted] < needed && free[other] > free[wanted] ? other : wanted;

  if (side === "top" || side === "bottom") {
    const room = Math.max(0, free[side]);
    const height = Math.min(box.height, room);
    const along = aligned(anchor.left, anchor.width, box.width, align);
    return {
      side,
      room,
      left: inside(along, box.width, window.width),
      top: side === "bottom" ? anchor.top + anchor.height + gap : anchor.top - gap - height,
    };
  }
  const room = Math.max(0, window.height - 2 * MARGIN);
  const along = aligned(anchor.top, anchor.height, Math.min(box.height, room), align);
  const beside = side === "right" ? anchor.left + anchor.width + gap : anchor.left - gap - box.width;
  return {
    side,
    room,
    left: inside(beside, box.width, window.width),
    top: inside(along, Math.min(box.height, room), window.height),
  };
}

function aligned(from: number, length: number, own: number, align: Align): number {
  if (align === "start") return from;
  if (align === "end") return from + length - own;
  return from + (length - own) / 2;
}

function inside(at: number, length: number, whole: number): number {
  return Math.max(MARGIN, Math.min(at, whole - length - MARGIN));
}
