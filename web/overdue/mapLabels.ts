import { type Box, LABEL_HEIGHT, type Wanted } from './labels';

/** The special zones, from their points in the list of units: the outlines end at the mainland's coast. */
export const ISLANDS = [
  { id: 'hoangSa', province: '48', lat: 16.568, lon: 112.135 },
  { id: 'truongSa', province: '56', lat: 9.71, lon: 114.45 },
] as const;

/** Heights of the names' letters on the drawing, which is shown at about two thirds of its size. */
export const NAME_SIZE = 18;
/** A letter of the font is so wide at most, on average over a name. */
const LETTER = 0.57 * NAME_SIZE;
const DIGIT = 10;
const BESIDE = 4;

/** What a province's label says, and how much room it takes. */
export interface ProvinceLabel extends Wanted {
  code: string;
  name: string;
  count: number;
  /** Of the mark that holds the number. */
  mark: number;
}

export function labelOf({
  code,
  name,
  count,
  at,
}: Pick<ProvinceLabel, 'code' | 'name' | 'count' | 'at'>): ProvinceLabel {
  const short = name.replace(/^(Tỉnh|Thành phố) | (Province|City)$/, '');
  const mark = Math.max(LABEL_HEIGHT, `${count}`.length * DIGIT + DIGIT);
  return { code, name: short, count, at, mark, width: mark + BESIDE + short.length * LETTER };
}

/** What an archipelago takes of the drawing: its dots, and its name on two lines below. */
export function islandBox([x, y]: readonly [number, number], name: string): Box {
  const width = name.length * LETTER;
  return { left: x - width / 2, top: y - 12, width, height: 68 };
}
