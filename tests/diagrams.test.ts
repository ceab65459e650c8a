import type { DiagramWords } from '../domain/law/bpmn';
import { flowOf } from '../domain/law/flow';
import type { Procedure } from '../domain/law/procedure';
import { loadProcedures } from '../procedures/load';
import { type Box, layOut } from '../web/law/layOut';
import { placedBpmn } from '../web/law/placed';

const all = loadProcedures();
const WORDS: DiagramWords = {
  say: ({ vi }) => vi,
  actor: () => 'Cơ quan',
  begin: 'Bắt đầu',
  end: 'Kết thúc',
  goesOn: 'thông qua',
  goesBack: 'trả lại',
  decided: 'Kết quả',
};
const placed = (procedure: Procedure) => {
  const flow = flowOf(procedure);
  return { flow, ...layOut(flow, (id) => (id.startsWith('wait-') ? 'sau khi đủ 20 ngày' : '')) };
};
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each(all.map((one) => [`${one.id}@${one.version}`, one] as const))(
  '%s: what needs a step stands below it, and nothing lies on anything else',
  (_name, procedure) => {
    const { flow, shapes } = placed(procedure);
    const box = (id: string) => shapes.get(id) as Box;
    const upwards = flow.edges.filter(
      ({ kind, from, to }) => kind !== 'back' && box(from).y + box(from).height > box(to).y,
    );
    expect(upwards.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
    const boxes = [...shapes];
    const lying = boxes.flatMap(([id, one], at) =>
      boxes.slice(at + 1).flatMap(([other, two]) => (overlap(one, two) ? [`${id} ${other}`] : [])),
    );
    expect(lying).toEqual([]);
  },
);

test('a line leaves at the foot of a shape and comes in at the head of the other; one that goes back runs beside both', () => {
  const { flow, shapes, lines } = placed(all.find(({ id }) => id === 'annual-plan-province') as Procedure);
  for (const { id, kind, from, to } of flow.edges) {
    const [source, target, points] = [shapes.get(from) as Box, shapes.get(to) as Box, lines.get(id) ?? []];
    const [foot, head] = [source.y + source.height, target.y];
    if (kind === 'back') expect(points.at(-1)?.[0]).toBeCloseTo(target.x + target.width);
    else expect([points[0]?.[1], points.at(-1)?.[1]]).toEqual([foot, head]);
  }
});

test('the file has a place for each shape and line, and names beside signs', () => {
  const procedure = all.find(
    ({ id, version }) => id === 'annual-plan-commune' && version === '2027-law-89',
  ) as Procedure;
  const xml = placedBpmn(procedure, WORDS);
  const { nodes, edges } = flowOf(procedure);
  expect(xml.match(/<bpmndi:BPMNShape /g)).toHaveLength(nodes.length);
  expect(xml.match(/<bpmndi:BPMNEdge /g)).toHaveLength(edges.length);
  expect(xml).toMatch(/bpmnElement="wait-community-opinions"><dc:Bounds [^>]*\/><bpmndi:BPMNLabel>/);
});
