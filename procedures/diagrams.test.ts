import { loadDirectory, loadProcedures } from './load';
import { bodyWords } from '../domain/law/bodyWords';
import { bpmnOf, type DiagramWords } from '../domain/law/bpmn';
import { flowOf } from '../domain/law/flow';
import type { Procedure } from '../domain/law/procedure';

const directory = loadDirectory();
const words = ({ level }: Procedure): DiagramWords => ({
  say: ({ vi }) => vi,
  actor: ({ by }) => bodyWords(level, by, (name, at) => directory.generalName(name, at)).vi,
  begin: 'Bắt đầu',
  end: 'Kết thúc',
  goesOn: 'thông qua',
  goesBack: 'trả lại',
  decided: 'Kết quả',
});
const all = loadProcedures();
const commune = all.find(({ id, version }) => id === 'annual-plan-commune' && version === '2027-law-89') as Procedure;

test.each(all.map((one) => [`${one.id}@${one.version}`, one] as const))(
  '%s: every step is drawn, and lies between the beginning and the end',
  (_name, procedure) => {
    const { nodes, edges } = flowOf(procedure);
    expect(nodes.filter(({ kind }) => kind === 'step').map(({ step }) => step?.id)).toEqual(
      procedure.steps.map(({ id }) => id),
    );
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edges.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([]);
    expect(
      reached(
        'begin',
        edges.map(({ from, to }) => [from, to]),
      ),
    ).toEqual(new Set(ids));
    expect(
      reached(
        'end',
        edges.map(({ from, to }) => [to, from]),
      ),
    ).toEqual(new Set(ids));
  },
);

test.each(all.map((one) => [`${one.id}@${one.version}`, one] as const))(
  '%s: a step comes after all it needs',
  (_name, procedure) => {
    const forward = flowOf(procedure)
      .edges.filter(({ kind }) => kind !== 'back')
      .map(({ from, to }): [string, string] => [from, to]);
    for (const { id, needs } of procedure.steps)
      for (const need of needs) expect(reached(`step-${need}`, forward)).toContain(`step-${id}`);
  },
);

test('several ways meet in a gateway, never in a task; only a choice has unlike ways out', () => {
  const { nodes, edges } = flowOf(commune);
  const met = nodes.filter(({ id }) => edges.filter(({ to, kind }) => to === id && kind !== 'back').length > 1);
  expect(met.map(({ kind }) => kind).filter((kind) => kind !== 'join')).toEqual([]);
  const parted = nodes.filter(({ id }) => edges.filter(({ from, kind }) => from === id && kind !== 'back').length > 1);
  expect(parted.map(({ kind }) => kind).filter((kind) => kind !== 'split')).toEqual([]);
  expect(edges.filter(({ kind }) => kind === 'back').map(({ from, to }) => [from, to])).toContainEqual([
    'choice-committee-decision',
    'join-draft-plan',
  ]);
});

test('a step says who acts, a posting its minimum, and titles are safe in XML', () => {
  const title = { vi: 'Kế hoạch "A" & <B>', en: 'x' };
  const xml = bpmnOf(
    { ...commune, steps: commune.steps.map((step) => (step.id === 'draft-plan' ? { ...step, title } : step)) },
    words(commune),
  );
  expect(xml).toContain('name="Kế hoạch &quot;A&quot; &amp; &lt;B&gt;&#10;[Cơ quan lập kế hoạch]"');
  expect(xml).toMatch(
    /<bpmn:intermediateCatchEvent id="wait-community-opinions" name="ngày sau khi đủ 20 ngày kể từ khi xong bước/,
  );
  expect(xml).toMatch(/<bpmn:sendTask id="step-consult-offices"[\s\S]*?multiInstanceLoopCharacteristics/);
});

/** Whatever can be reached from there. */
function reached(from: string, ways: [string, string][]): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const [a, b] of ways) if (a === id) found.add(b);
  return found;
}
