/** The layouter's grid, and the size by which its tasks are known from its gateways and events, which keep theirs. */
const COLUMN = 150;
const TASK_WIDTH = 100;
/** What a Vietnamese title with its actor needs: wider tasks in wider columns, and narrow columns where only signs stand. */
const WIDE = { task: 220, column: 268, signs: 104 };
const HIGHER = 1.25;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A laid-out BPMN file with its steps wide enough to be read: columns are stretched or drawn together, signs keep their size. */
export function stretched(xml: string): string {
  const found = boxes(xml);
  const xOf = columns(found);
  return xml
    .replace(BOUNDS, (_whole, ...[x, y, width, height]: string[]) => boundsXml(stretch({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }, xOf)))
    .replace(/<di:waypoint x="([^"]+)" y="([^"]+)" \/>/g, (_whole, x: string, y: string) => waypointXml(Number(x), Number(y), found, xOf));
}

const BOUNDS = /<dc:Bounds x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)" \/>/g;

function boxes(xml: string): Box[] {
  return [...xml.matchAll(BOUNDS)].map(([, x, y, width, height]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }));
}

/** Where a place on the layouter's grid goes: each column is as wide as what stands in it. */
function columns(found: Box[]): (x: number) => number {
  const tasks = new Set(found.filter(({ width }) => width >= TASK_WIDTH).map(({ x }) => Math.floor(x / COLUMN)));
  const widthOf = (column: number) => (tasks.has(column) ? WIDE.column : WIDE.signs);
  return (x) => {
    const column = Math.floor(x / COLUMN);
    let left = 0;
    for (let before = 0; before < column; before += 1) left += widthOf(before);
    return left + ((x - column * COLUMN) / COLUMN) * widthOf(column);
  };
}

type Across = (x: number) => number;

function stretch({ x, y, width, height }: Box, xOf: Across): Box {
  const [wide, high] = width >= TASK_WIDTH ? [WIDE.task, height * HIGHER] : [width, height];
  return { x: xOf(x + width / 2) - wide / 2, y: (y + height / 2) * HIGHER - high / 2, width: wide, height: high };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const boundsXml = ({ x, y, width, height }: Box): string => `<dc:Bounds x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" />`;

/** A line that docks at a shape's side goes on docking there. */
function waypointXml(x: number, y: number, found: Box[], xOf: Across): string {
  const box = found.find((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height);
  if (!box) return `<di:waypoint x="${round(xOf(x))}" y="${round(y * HIGHER)}" />`;
  const moved = stretch(box, xOf);
  return `<di:waypoint x="${round(moved.x + ((x - box.x) / box.width) * moved.width)}" y="${round(moved.y + ((y - box.y) / box.height) * moved.height)}" />`;
}
