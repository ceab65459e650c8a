import type { Picture, Stroke } from '../layout/pieces';
import { colourOf } from './looks';
import { isDrawable } from './pictures';
import type { Undrawn } from './undrawn';
import { attribute, child, children, has, number, ofEmu, type Xml } from './xml';

/** What is drawn in a run: a picture in its line, lines beside it. */
interface Drawn {
  pictures: Picture[];
  strokes: Stroke[];
}

/** Bytes of what a part of the file points to by this id. */
export type Target = (id: string) => Buffer | undefined;

const LINES = ['line', 'straightConnector1'];

/** A `drawing`: an inline picture, a straight line; everything else is named. */
export function drawingIn(drawing: Xml, target: Target, undrawn: Set<Undrawn>): Drawn {
  const none: Drawn = { pictures: [], strokes: [] };
  const [frame] = children(drawing);
  const data = child(frame, 'graphic', 'graphicData');
  const shape = child(data, 'wsp');
  if (shape) {
    const form = attribute(child(shape, 'spPr', 'prstGeom'), 'prst') ?? '';
    const stroke = LINES.includes(form) ? strokeOf(frame, shape) : null;
    if (stroke) return { ...none, strokes: [stroke] };
    undrawn.add(child(shape, 'txbx') ? 'text-box' : 'shape');
    return none;
  }
  const picture = child(data, 'pic');
  if (!picture) undrawn.add('object');
  else if (frame?.name === 'inline') {
    const found = pictureIn(frame, picture, target);
    if (found) return { ...none, pictures: [found] };
    undrawn.add('picture');
  } else undrawn.add('picture');
  return none;
}

/** Places that count from the paragraph that a line is anchored to, or nearly so. */
const BESIDE = ['column', 'character', 'margin', 'paragraph', 'line'];

/** A straight line that lies beside its paragraph. */
function strokeOf(frame: Xml | undefined, shape: Xml): Stroke | null {
  const place = (name: string): number | null => {
    const position = child(frame, name);
    const offset = Number.parseInt(child(position, 'posOffset')?.text ?? '', 10);
    const known = BESIDE.includes(attribute(position, 'relativeFrom') ?? '') && !Number.isNaN(offset);
    return known ? ofEmu(offset) : null;
  };
  const [x, y] = [place('positionH'), place('positionV')];
  if (x === null || y === null) return null;
  const extent = child(frame, 'extent');
  const [wide, high] = [ofEmu(number(extent, 'cx') ?? 0), ofEmu(number(extent, 'cy') ?? 0)];
  const turned = child(shape, 'spPr', 'xfrm');
  const [from, to] = attribute(turned, 'flipV') === '1' ? [high, 0] : [0, high];
  const line = child(shape, 'spPr', 'ln');
  const width = ofEmu(number(line, 'w') ?? 9_525);
  const colour = colourOf(attribute(child(line, 'solidFill', 'srgbClr'), 'val'));
  return { from: [x, y + from], to: [x + wide, y + to], width, ...colour };
}

function pictureIn(frame: Xml, picture: Xml, target: Target): Picture | null {
  const bytes = target(attribute(child(picture, 'blipFill', 'blip'), 'embed') ?? '');
  const extent = child(frame, 'extent');
  const [width, height] = [ofEmu(number(extent, 'cx') ?? 0), ofEmu(number(extent, 'cy') ?? 0)];
  const cut = child(picture, 'blipFill', 'srcRect');
  const whole = Object.values(cut?.attributes ?? {}).every((side) => side === '0');
  return bytes && isDrawable(bytes) && whole ? { bytes, width, height } : null;
}

/** A drawing as older files have it: a line beside its paragraph; everything else is named. */
export function pictIn(pict: Xml, undrawn: Set<Undrawn>): Drawn {
  const strokes: Stroke[] = [];
  for (const shape of children(pict)) {
    const stroke = shape.name === 'line' ? vmlLine(shape) : null;
    if (stroke) strokes.push(stroke);
    else if (has(shape, 'txbxContent')) undrawn.add('text-box');
    else if (has(shape, 'imagedata')) undrawn.add('picture');
    else if (shape.name !== 'shapetype') undrawn.add('shape');
  }
  return { pictures: [], strokes };
}

/** `from="51.6pt,3.2pt"`; what counts from elsewhere than the paragraph is none that we draw. */
function vmlLine(shape: Xml): Stroke | null {
  const style = attribute(shape, 'style') ?? '';
  if (/position-(horizontal|vertical)-relative:\s*page/.test(style)) return null;
  const [from, to] = ['from', 'to'].map((end) => (attribute(shape, end) ?? '').split(',').map(inPoints));
  if (!from || !to || [...from, ...to].length !== 4 || [...from, ...to].some(Number.isNaN)) return null;
  const width = inPoints(attribute(shape, 'strokeweight') ?? '0.75pt');
  const colour = colourOf(attribute(shape, 'strokecolor'));
  return { from: from as [number, number], to: to as [number, number], width: width || 0.75, ...colour };
}

const UNITS: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75 };

/** A length with its unit, in points. */
function inPoints(length: string): number {
  const [, figure, unit] = /^\s*(-?[\d.]+)\s*([a-z]*)\s*$/.exec(length) ?? [];
  return figure === undefined ? Number.NaN : Number(figure) * (UNITS[unit ?? ''] ?? 1);
}
