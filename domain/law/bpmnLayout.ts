/** The layouter's grid, from left to right, and the size by which its tasks are known from its gateways and events. */
const COLUMN = 150;
const ROW = 140;
const TASK_WIDTH = 100;
/** A Vietnamese title with its actor needs so much; steps side by side are so far apart. */
const TASK = { width: 196, height: 112 };
const ACROSS = 212;
/** How high a row is: of steps, and at least of signs. */
const HIGH = { tasks: 152, signs: 66 };
/** Names beside signs and lines: so far away, of letters so wide, on lines so long and so high. */
const LABEL = { away: 4, letter: 7.5, width: 86, line: 15 };

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Shape extends Box {
  name: string;
}

type Point = [number, number];

/**
 * A laid-out BPMN file turned to run from top to bottom, as a page is read: what came after stands below, what stood
 * below stands beside. Steps are wide enough to be read; signs keep their size, and names stand clear of the lines.
 */
export function topDown(xml: string): string {
  const names = new Map(
    [
      ...xml.matchAll(
        /<bpmn:(?:intermediateCatchEvent|exclusiveGateway|startEvent|endEvent|sequenceFlow) id="([^"]+)" name="([^"]*)"/g,
      ),
    ].map(([, id = '', name = '']) => [id, name]),
  );
  const found = [...xml.matchAll(SHAPE)].map(([, id = '', ...[x, y, width, height]]) => ({
    name: names.get(id) ?? '',
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
  const downOf = rows(found);
  return xml
    .replace(SHAPE, (whole, id: string, ...[x, y, width, height]: string[]) => {
      const turned = turn({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }, downOf);
      return whole.replace(
        BOUNDS,
        `${boundsXml(turned)}${labelXml(names.get(id), (text) => besideSign(turned, id.startsWith('choice-'), text))}`,
      );
    })
    .replace(EDGE, (_whole, head: string, id: string, body: string) => {
      const points = [...body.matchAll(WAYPOINT)].map(([, x, y]) => waypoint(Number(x), Number(y), found, downOf));
      const line = points.map(([x, y]) => `<di:waypoint x="${round(x)}" y="${round(y)}" />`).join('');
      const label = labelXml(names.get(id), (text) => besideLine(points as Point[] & [Point, Point], text));
      return `${head}${line}${label}</bpmndi:BPMNEdge>`;
    });
}

const BOUNDS = /<dc:Bounds [^>]*\/>/;
const EDGE = /(<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]+)"[^>]*>)([^]*?)<\/bpmndi:BPMNEdge>/g;
const WAYPOINT = /<di:waypoint x="([^"]+)" y="([^"]+)" \/>/g;
const SHAPE =
  /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)" \/>/g;

/** Where a column of the layouter's grid goes as a row: each is as high as what stands in it. */
function rows(found: Shape[]): (x: number) => number {
  const heights = new Map<number, number>();
  for (const { x, width, name } of found) {
    const row = Math.floor((x + width / 2) / COLUMN);
    heights.set(
      row,
      Math.max(
        heights.get(row) ?? 0,
        width >= TASK_WIDTH ? HIGH.tasks : Math.max(HIGH.signs, heightOf(name) + LABEL.line),
      ),
    );
  }
  const highOf = (row: number) => heights.get(row) ?? HIGH.signs;
  return (x) => {
    const row = Math.floor(x / COLUMN);
    let top = 0;
    for (let before = 0; before < row; before += 1) top += highOf(before);
    return top + ((x - row * COLUMN) / COLUMN) * highOf(row);
  };
}

type Down = (x: number) => number;

const across = (y: number): number => (y / ROW) * ACROSS;

function turn({ x, y, width, height }: Box, downOf: Down): Box {
  const size = width >= TASK_WIDTH ? TASK : { width, height };
  return { x: across(y + height / 2) - size.width / 2, y: downOf(x + width / 2) - size.height / 2, ...size };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const boundsXml = ({ x, y, width, height }: Box): string =>
  `<dc:Bounds x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" />`;

/** How wide a name is, which breaks into lines where it is longer. */
const widthOf = (text: string): number => Math.min((text.length + 1) * LABEL.letter, LABEL.width);
const heightOf = (text: string): number => Math.ceil((text.length * LABEL.letter) / LABEL.width) * LABEL.line;

function labelXml(text: string | undefined, at: (text: string) => Point): string {
  if (!text) return '';
  const [x, y] = at(text);
  return `<bpmndi:BPMNLabel>${boundsXml({ x, y, width: widthOf(text), height: heightOf(text) })}</bpmndi:BPMNLabel>`;
}

/** A choice has its name to the left, where no line of its own leaves it; other signs to the right. */
const besideSign = ({ x, y, width, height }: Box, left: boolean, text: string): Point => [
  left ? x - LABEL.away - widthOf(text) : x + width + LABEL.away,
  y + (height - heightOf(text)) / 2,
];

/** Where a line sets out: to the right of it as it goes down or up, above it as it goes across. */
function besideLine([[x, y], [nextX, nextY]]: Point[] & [Point, Point], text: string): Point {
  if (Math.abs(nextX - x) < 1) return [x + LABEL.away, nextY > y ? y + LABEL.away : y - LABEL.line - LABEL.away];
  return [nextX > x ? x + LABEL.away : x - LABEL.away - widthOf(text), y - LABEL.line - LABEL.away / 2];
}

/** A line that docks at a shape's side docks at the side that it has become. */
function waypoint(x: number, y: number, found: Box[], downOf: Down): Point {
  const box = found.find((one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height);
  if (!box) return [across(y), downOf(x)];
  const turned = turn(box, downOf);
  return [turned.x + ((y - box.y) / box.height) * turned.width, turned.y + ((x - box.x) / box.width) * turned.height];
}
