import { bpmnOf, type DiagramWords } from '../../domain/law/bpmn';
import { flowOf } from '../../domain/law/flow';
import type { Procedure } from '../../domain/law/procedure';
import { besideLine, besideSign, type Box, layOut, type Point } from './layOut';

const NAMESPACES = [
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');
/** Signs and lines that have a name beside them; steps have theirs inside. */
const NAMED =
  /<bpmn:(?:intermediateCatchEvent|exclusiveGateway|startEvent|endEvent|sequenceFlow) id="([^"]+)" name="([^"]*)"/g;

/** A procedure as a BPMN 2.0 file with its places on paper, from top to bottom. */
export function placedBpmn(procedure: Procedure, words: DiagramWords): string {
  const xml = bpmnOf(procedure, words);
  const names = new Map([...xml.matchAll(NAMED)].map(([, id = '', name = '']) => [id, name]));
  const { shapes, lines } = layOut(flowOf(procedure), (id) => names.get(id) ?? '');
  const drawn = [
    ...[...shapes].map(([id, box]) => shapeXml(id, box, names.get(id) ?? '')),
    ...[...lines].map(([id, points]) => lineXml(id, points, names.get(id) ?? '')),
  ];
  const plane = `<bpmndi:BPMNPlane id="plane" bpmnElement="process">${drawn.join('')}</bpmndi:BPMNPlane>`;
  return xml
    .replace('<bpmn:definitions ', `<bpmn:definitions ${NAMESPACES} `)
    .replace(
      '</bpmn:definitions>',
      `<bpmndi:BPMNDiagram id="diagram">${plane}</bpmndi:BPMNDiagram></bpmn:definitions>`,
    );
}

function shapeXml(id: string, box: Box, name: string): string {
  const label = name && labelXml(besideSign(box, id.startsWith('choice-'), name));
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${boundsXml(box)}${label}</bpmndi:BPMNShape>`;
}

function lineXml(id: string, points: Point[], name: string): string {
  const way = points.map(([x, y]) => `<di:waypoint x="${round(x)}" y="${round(y)}" />`).join('');
  const label = name && labelXml(besideLine(points as Point[] & [Point, Point], name));
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${way}${label}</bpmndi:BPMNEdge>`;
}

const labelXml = (box: Box): string => `<bpmndi:BPMNLabel>${boundsXml(box)}</bpmndi:BPMNLabel>`;
const boundsXml = ({ x, y, width, height }: Box): string =>
  `<dc:Bounds x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" />`;
const round = (value: number): number => Math.round(value * 10) / 10;
