import { layoutProcess } from 'bpmn-auto-layout';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { bpmnOf, type DiagramWords } from '../../domain/law/bpmn';
import { stretched } from '../../domain/law/bpmnLayout';
import type { Procedure } from '../../domain/law/procedure';
import { verifiedOf } from '../../domain/law/words';

/** What the page may do with the diagram. */
export interface Canvas {
  whole(): void;
  readable(): void;
  zoom(factor: number): void;
  scroll(dx: number): void;
  mark(step: string): void;
}

/** The part of diagram-js's canvas that is used here. */
interface DiagramCanvas {
  zoom(level?: number | 'fit-viewport', center?: 'auto' | { x: number; y: number }): number;
  viewbox(box?: { x: number; y: number; width: number; height: number }): { x: number; y: number; width: number; height: number; outer: { width: number; height: number }; inner: { x: number; y: number; height: number } };
  scroll(by: { dx: number; dy: number }): void;
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
}

interface Events {
  on(name: string, listener: (event: { element: { id: string } }) => void): void;
}

// Colours come from the page's own, so that dark mode needs no second drawing.
const LOOKS = { defaultFillColor: 'var(--surface)', defaultStrokeColor: 'var(--ink)', defaultLabelColor: 'var(--ink)' };
const TEXT = { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontSize: 12 };

/** Lays a procedure out and draws it; choosing a step calls back with its id. */
export async function drawDiagram(place: HTMLElement, procedure: Procedure, words: DiagramWords, onStep: (id: string) => void): Promise<{ canvas: Canvas; xml: string; end(): void }> {
  const xml = stretched(await layoutProcess(bpmnOf(procedure, words)));
  await document.fonts.ready;
  const viewer = new NavigatedViewer({ container: place, bpmnRenderer: LOOKS, textRenderer: { defaultStyle: TEXT, externalStyle: TEXT } });
  await viewer.importXML(xml);
  const canvas: DiagramCanvas = viewer.get('canvas');
  const events: Events = viewer.get('eventBus');
  events.on('element.click', ({ element: { id } }) => {
    if (id.startsWith('step-')) onStep(id.slice('step-'.length));
  });
  for (const step of procedure.steps) if (['unverified', 'second-hand'].includes(verifiedOf(step.cites))) canvas.addMarker(`step-${step.id}`, 'not-sure');
  const shown = controls(canvas);
  shown.readable();
  return { canvas: shown, xml, end: () => viewer.destroy() };
}

function controls(canvas: DiagramCanvas): Canvas {
  let marked = '';
  return {
    whole: () => void canvas.zoom('fit-viewport', 'auto'),
    /** From the beginning, as high as the whole is, but never too small to read. */
    readable() {
      canvas.zoom(1);
      const { outer, inner } = canvas.viewbox();
      const height = Math.max(inner.height + 40, 1);
      const scale = Math.min(1, Math.max(outer.height / height, 0.75));
      canvas.viewbox({ x: inner.x - 20, y: inner.y - 20, width: outer.width / scale, height: outer.height / scale });
    },
    zoom: (factor) => void canvas.zoom(canvas.zoom() * factor),
    scroll: (dx) => canvas.scroll({ dx, dy: 0 }),
    mark(step) {
      if (marked) canvas.removeMarker(`step-${marked}`, 'chosen');
      if (step) canvas.addMarker(`step-${step}`, 'chosen');
      marked = step;
    },
  };
}
