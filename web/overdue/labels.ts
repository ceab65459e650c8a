/** A rectangle of the drawing. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

type Point = readonly [number, number];

/** A label that belongs at a point: a mark, and a name beside it, of that width together. */
export interface Wanted {
  at: Point;
  width: number;
}

/**
 * Where a label stands; `mirrored` has its name to the left of its mark, `leader` is where a line from its point ends.
 */
interface Placed {
  box: Box;
  mirrored: boolean;
  leader: Point | null;
}

/** Of every label, and half of it: a mark is as wide as high. */
export const LABEL_HEIGHT = 24;
const HALF = LABEL_HEIGHT / 2;
/** So much of a point must stay free of others' labels, and so much between two labels. */
const DOT = 4;
const GAP = 2;
const STEP = 6;
const FARTHEST = 320;
const ANGLES = Array.from({ length: 24 }, (_, index) => (index % 2 ? 1 : -1) * Math.ceil(index / 2) * (Math.PI / 12));

/** What it costs, in units of the drawing, that a line runs through a label, or that a label hides another's point. */
const COSTS = { crossing: 60, hidden: 40 };

/**
 * Places labels so that none covers another or what is taken: on its point where there is room, else near it and tied
 * to it by a line. The same points give the same drawing; the northernmost choose first.
 */
export function placeLabels<W extends Wanted>(wanted: W[], taken: Box[], within: Box): (W & Placed)[] {
  const placed: (W & Placed)[] = [];
  for (const one of [...wanted].sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])) {
    const points = wanted.filter(({ at }) => at !== one.at).map(({ at }) => around(at));
    const free = candidates(one).filter(
      ({ box }) =>
        holds(within, box) && ![...taken, ...placed.map((label) => label.box)].some((other) => overlap(box, other)),
    );
    placed.push({ ...one, ...cheapest(one.at, free, points, placed) });
  }
  return placed;
}

/** Candidates come from the nearest to the farthest, so the search ends where distance alone costs more. */
function cheapest(at: Point, free: Placed[], points: Box[], placed: (Wanted & Placed)[]): Placed {
  let best: { found: Placed; cost: number } | undefined;
  for (const found of free) {
    const distance = found.leader ? Math.hypot(found.leader[0] - at[0], found.leader[1] - at[1]) : 0;
    if (best && distance >= best.cost) break;
    const { box, leader } = found;
    const crossings = placed.filter(
      (label) => (leader && crosses(at, leader, label.box)) || (label.leader && crosses(label.at, label.leader, box)),
    ).length;
    const cost =
      distance + crossings * COSTS.crossing + points.filter((point) => overlap(point, box)).length * COSTS.hidden;
    if (!best || cost < best.cost) best = { found, cost };
  }
  if (!best) throw new Error('The drawing has no room for its labels');
  return best.found;
}

/**
 * From the best place to the worst: on the point with the name to its right, to its left, then ever farther, eastward
 * first.
 */
function candidates({ at: [x, y], width }: Wanted): Placed[] {
  const box = (left: number, top: number): Box => ({ left, top, width, height: LABEL_HEIGHT });
  const all: Placed[] = [
    { box: box(x - HALF, y - HALF), mirrored: false, leader: null },
    { box: box(x + HALF - width, y - HALF), mirrored: true, leader: null },
  ];
  for (let distance = HALF; distance <= FARTHEST; distance += STEP) {
    for (const angle of ANGLES) {
      const found = box(
        x + Math.cos(angle) * (distance + width / 2) - width / 2,
        y + Math.sin(angle) * (distance + HALF) - HALF,
      );
      all.push({ box: found, mirrored: Math.cos(angle) < 0, leader: nearest([x, y], found) });
    }
  }
  return all;
}

const around = ([x, y]: Point): Box => ({ left: x - DOT, top: y - DOT, width: 2 * DOT, height: 2 * DOT });

/** Whether two boxes come closer than they may. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width + GAP &&
  b.left < a.left + a.width + GAP &&
  a.top < b.top + b.height + GAP &&
  b.top < a.top + a.height + GAP;

const holds = (outer: Box, { left, top, width, height }: Box): boolean =>
  left >= outer.left &&
  top >= outer.top &&
  left + width <= outer.left + outer.width &&
  top + height <= outer.top + outer.height;

/** The point of a box that is nearest to one outside it. */
const nearest = ([x, y]: Point, { left, top, width, height }: Box): Point => [
  clamp(x, left, left + width),
  clamp(y, top, top + height),
];

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Whether a line goes through a box. */
function crosses([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / DOT);
  return Array.from({ length: steps + 1 }, (_, index) => index / (steps || 1)).some((part) =>
    overlap({ left: x1 + (x2 - x1) * part, top: y1 + (y2 - y1) * part, width: 0, height: 0 }, box),
  );
}
