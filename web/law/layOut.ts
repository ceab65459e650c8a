import { Graph, layout } from '@dagrejs/dagre';
import type { Flow, FlowEdge, FlowNode } from '../../domain/law/flow';

/** A Vietnamese title with its actor needs so much; signs are as BPMN's tools draw them. */
const TASK = { width: 196, height: 112 };
const GATEWAY = { width: 50, height: 50 };
const EVENT = { width: 36, height: 36 };
/** Between shapes side by side, and between rows. */
const ACROSS = 20;
const DOWN = 48;
/** Names beside signs and lines: so far away, of letters so wide, on lines so long and so high. */
const LABEL = { away: 4, letter: 7.5, width: 86, line: 15 };
/** Lines that run across between the same rows lie beside each other, not on each other. */
const LANES = 5;
const LANE = 5;

interface Size {
  width: number;
  height: number;
}
export interface Box extends Size {
  x: number;
  y: number;
}
export type Point = [number, number];

/** Where the shapes and lines of a flow stand, by their ids. */
interface Places {
  shapes: Map<string, Box>;
  lines: Map<string, Point[]>;
}

/**
 * Places a flow from top to bottom, as a page is read: whatever comes after stands below; a line that goes back runs
 * beside. `nameOf`: what a sign is called, for which room is left.
 */
export function layOut({ nodes, edges }: Flow, nameOf: (id: string) => string): Places {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: ACROSS, ranksep: DOWN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, roomFor(node, nameOf(node.id)));
  for (const edge of edges) {
    const [from, to] = edge.kind === 'back' ? [edge.to, edge.from] : [edge.from, edge.to];
    graph.setEdge(from, to, {});
  }
  layout(graph);
  const shapes = new Map(nodes.map((node) => [node.id, boxAt(graph.node(node.id) as Middle, sizeOf(node))]));
  const tops = rowTops(shapes);
  const lines = edges.map((edge, at): [string, Point[]] => [edge.id, lineOf(graph, edge, shapes, tops, at)]);
  return { shapes, lines: new Map(lines) };
}

interface Middle {
  x: number;
  y: number;
}

function sizeOf({ kind }: FlowNode): Size {
  if (kind === 'step') return TASK;
  return ['begin', 'end', 'wait'].includes(kind) ? EVENT : GATEWAY;
}

/** A sign has its name beside it; the same room on the other side keeps it in the middle. */
function roomFor(node: FlowNode, name: string): Size {
  const { width, height } = sizeOf(node);
  if (node.kind === 'step' || name === '') return { width, height };
  return { width: width + 2 * (LABEL.away + widthOf(name)), height: Math.max(height, heightOf(name)) };
}

const boxAt = ({ x, y }: Middle, { width, height }: Size): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

/** The top of each row, by the height of its middle. */
function rowTops(shapes: Map<string, Box>): Map<number, number> {
  const tops = new Map<number, number>();
  for (const { y, height } of shapes.values()) {
    const middle = Math.round(y + height / 2);
    tops.set(middle, Math.min(tops.get(middle) ?? y, y));
  }
  return tops;
}

/** Down from the foot of one shape, across between the rows, down to the head of the other; going back, beside both. */
function lineOf(
  graph: Graph,
  edge: FlowEdge,
  shapes: Map<string, Box>,
  tops: Map<number, number>,
  at: number,
): Point[] {
  const [from, to] = [shapes.get(edge.from), shapes.get(edge.to)] as [Box, Box];
  if (edge.kind === 'back') return backwards(from, to, passing(graph, edge.to, edge.from));
  const foot: Point = [from.x + from.width / 2, from.y + from.height];
  const head: Point = [to.x + to.width / 2, to.y];
  const lane = ((at % LANES) - (LANES - 1) / 2) * LANE;
  const points: Point[] = [foot];
  for (const [x, y] of [...passing(graph, edge.from, edge.to), head]) {
    const [lastX] = points.at(-1) as Point;
    const top = tops.get(Math.round(y)) ?? y;
    if (Math.abs(lastX - x) > 1) points.push([lastX, top - DOWN / 2 + lane], [x, top - DOWN / 2 + lane]);
  }
  return [...points, head];
}

/** Where a line passes the rows between two shapes. */
function passing(graph: Graph, from: string, to: string): Point[] {
  const { points } = graph.edge(from, to) as { points: Middle[] };
  return points.slice(1, -1).map(({ x, y }) => [x, y]);
}

function backwards(from: Box, to: Box, between: Point[]): Point[] {
  const right = Math.max(from.x + from.width, to.x + to.width, ...between.map(([x]) => x)) + ACROSS / 2;
  const side = (box: Box): Point => [box.x + box.width, box.y + box.height / 2];
  const [start, end] = [side(from), side(to)];
  return [start, [right, start[1]], [right, end[1]], end];
}

/** How wide and high a name is, which breaks into lines where it is longer. */
const widthOf = (text: string): number => Math.min((text.length + 1) * LABEL.letter, LABEL.width);
const heightOf = (text: string): number => Math.ceil((text.length * LABEL.letter) / LABEL.width) * LABEL.line;

/** Where the name of a sign stands: to its right; a choice's to its left, since a line may go back on its right. */
export function besideSign({ x, y, width, height }: Box, left: boolean, text: string): Box {
  const size = { width: widthOf(text), height: heightOf(text) };
  return {
    x: left ? x - LABEL.away - size.width : x + width + LABEL.away,
    y: y + (height - size.height) / 2,
    ...size,
  };
}

/** Where the name of a line stands: right of where it sets out downwards, above where it sets out across. */
export function besideLine([[x, y], [nextX]]: Point[] & [Point, Point], text: string): Box {
  const size = { width: widthOf(text), height: heightOf(text) };
  if (Math.abs(nextX - x) < 1) return { x: x + LABEL.away, y: y + LABEL.away, ...size };
  return { x: x + LABEL.away, y: y - LABEL.line - LABEL.away / 2, ...size };
}
