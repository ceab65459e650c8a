import Viewer from 'bpmn-js/lib/Viewer';
import type { DiagramWords } from '../../domain/law/bpmn';
import type { Procedure } from '../../domain/law/procedure';
import { verifiedOf } from '../../domain/law/words';
import { placedBpmn } from './placed';

/** What the page may do with the diagram; it is moved by scrolling, as any page is. */
export interface Canvas {
  whole(): void;
  readable(): void;
  /** As wide as a sheet of paper, for printing. */
  paper(): void;
  zoom(factor: number): void;
  scroll(dx: number): void;
  mark(step: string): void;
}

interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of diagram-js's canvas that is used here. */
interface DiagramCanvas {
  viewbox(): { inner: View };
  viewbox(box: View): void;
  resized(): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

interface Events {
  on(name: string, listener: (event: { element: { id: string } }) => void): void;
}

// Colours come from the page's own, so that dark mode needs no second drawing.
const LOOKS = { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' };
const TEXT = { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontSize: 12 };

/** Lays a procedure out and draws it on a sheet that its frame scrolls; choosing a step calls back with its id. */
export async function drawDiagram(
  sheet: HTMLElement,
  procedure: Procedure,
  words: DiagramWords,
  onStep: (id: string) => void,
): Promise<{ canvas: Canvas; xml: string; end(): void }> {
  const xml = placedBpmn(procedure, words);
  await document.fonts.ready;
  const viewer = new Viewer({
    container: sheet,
    bpmnRenderer: LOOKS,
    textRenderer: { defaultStyle: TEXT, externalStyle: TEXT },
  });
  await viewer.importXML(xml);
  layLinesUnder(sheet);
  const canvas: DiagramCanvas = viewer.get('canvas');
  const events: Events = viewer.get('eventBus');
  events.on('element.click', ({ element: { id } }) => {
    if (id.startsWith('step-')) onStep(id.slice('step-'.length));
  });
  for (const step of procedure.steps)
    if (['unverified', 'second-hand'].includes(verifiedOf(step.cites))) canvas.addMarker(`step-${step.id}`, 'not-sure');
  const shown = controls(canvas, sheet);
  shown.readable();
  return { canvas: shown, xml, end: () => viewer.destroy() };
}

/** Where a line has to pass a step, it passes behind it and leaves its title legible. */
function layLinesUnder(sheet: HTMLElement): void {
  for (const line of sheet.querySelectorAll('.djs-connection'))
    line.parentElement?.parentElement?.prepend(line.parentElement);
}

/** Left free around the drawing; the steps' signs stand above them. */
const MARGIN = 28;
/** Smaller than this it can't be read; larger than this nothing is gained. */
const READABLE = 0.75;
const LARGEST = 3;
/** What A4 leaves between the margins of `print.css`. */
const PAPER = 661;

function controls(canvas: DiagramCanvas, sheet: HTMLElement): Canvas {
  const { inner } = canvas.viewbox();
  const all: View = {
    x: inner.x - MARGIN,
    y: inner.y - MARGIN,
    width: inner.width + 2 * MARGIN,
    height: inner.height + 2 * MARGIN,
  };
  const frame = sheet.parentElement ?? sheet;
  const wide = () => frame.clientWidth / all.width;
  let scale = 1;
  let marked = '';
  const show = (next: number) => {
    scale = Math.min(next, LARGEST);
    Object.assign(sheet.style, { width: `${all.width * scale}px`, height: `${all.height * scale}px` });
    canvas.resized();
    canvas.viewbox(all);
  };
  return {
    whole: () => show(Math.min(wide(), (innerHeight * 0.8) / all.height)),
    /** As wide as the page, but never too small to read. */
    readable: () => show(Math.min(1, Math.max(wide(), READABLE))),
    paper: () => show(Math.min(1, PAPER / all.width)),
    zoom: (factor) => show(scale * factor),
    scroll: (dx) => frame.scrollBy({ left: dx }),
    mark(step) {
      if (marked) canvas.removeMarker(`step-${marked}`, 'chosen');
      if (step) canvas.addMarker(`step-${step}`, 'chosen');
      marked = step;
    },
  };
}
