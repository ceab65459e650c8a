import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProcedure, aStep, DUE } from '../../domain/law/fixture';
import type { Citation, DeadlineRule, Procedure, Step } from '../../domain/law/procedure';
import { hashOf } from '../hash';
import { checkLibrary, checkProcedures, RULES } from './index';
import type { Finding, Library } from './model';
import { readLibrary } from './read';

const { library: own } = readLibrary();
const byDay = (day: number): DeadlineRule => ({ fixed: { month: 5, day, mode: 'by', year: -1 }, cites: 'practice' });
const cite = (instrument: string): Citation[] => [{ instrument, verified: 'read', checkedOn: '2026-11-23' }];

function library(procedures: Procedure[], more: Partial<Library> = {}): Library {
  const published = Object.fromEntries(procedures.map((one) => [`${one.id}@${one.version}`, hashOf(one)]));
  return {
    ...own,
    procedures: procedures.map((value) => ({ file: `${value.version}.yaml`, value })),
    overlays: [],
    examples: [],
    published,
    ...more,
  };
}

const of = (rule: keyof typeof RULES, ...steps: Step[]) => RULES[rule](library([aProcedure(steps)]));
const said = (findings: Finding[]) => findings.map(({ rule, path, says }) => `${rule} ${path}: ${says.en}`);

test('the product’s own procedures are in order', () => {
  expect(checkProcedures()).toEqual([]);
});

test('a step that waits for one which isn’t there', () => {
  expect(said(of('reachable', aStep('a', ['z'], [byDay(6)])))).toEqual([
    "reachable a: Step a names z, which the procedure doesn't have; correct it or add that step.",
  ]);
});

test('a draft that no step waits for', () => {
  expect(said(of('reachable', aStep('a', [], [byDay(6)], { kind: 'draft' })))).toEqual([
    expect.stringContaining('No step waits for a (draft)'),
  ]);
});

test('an undeclared anchor', () => {
  expect(
    said(
      of('reachable', aStep('a', [], [{ ...DUE.tenDaysBeforeSession, before: { anchor: 'dawn' } } as DeadlineRule])),
    ),
  ).toEqual([expect.stringContaining("“dawn”, which isn't declared")]);
});

test('a step that doesn’t say its phase', () => {
  const said = of('phases', aStep('a', [], [byDay(6)], { phase: 'drafting' }), aStep('b', [], [byDay(6)]));
  expect(said.map(({ path }) => path)).toEqual(['b']);
});

test('a time limit that doesn’t say whether its clause times the estimates or the plan, where another does', () => {
  const said = (times?: Citation['times']) => [{ ...(cite('law-89-2025')[0] as Citation), ...(times && { times }) }];
  const due = (times?: Citation['times']): DeadlineRule => ({ ...byDay(6), cites: said(times) });
  expect(of('subjects', aStep('a', [], [due('estimates')]), aStep('b', [], [due()])).map(({ path }) => path)).toEqual([
    'b.due',
  ]);
  expect(of('subjects', aStep('a', [], [due()]))).toEqual([]);
});

test('a version that was corrected stands outside the order of versions; what corrects it carries the same years', () => {
  const wrong = { ...aProcedure([aStep('a', [], [byDay(6)])]), version: 'wrong', correctedBy: 'right' };
  const right = { ...aProcedure([aStep('a', [], [byDay(7)])]), version: 'right' };
  expect(RULES.versions(library([wrong, right]))).toEqual([]);
  const narrower = { ...right, planYears: { from: right.planYears.from + 1 } };
  expect(RULES.versions(library([wrong, narrower])).map(({ path }) => path)).toEqual(['correctedBy']);
  expect(RULES.versions(library([wrong])).map(({ path }) => path)).toEqual(['correctedBy']);
});

test('a circle', () => {
  const findings = of('cycles', aStep('a', ['b'], [byDay(6)]), aStep('b', ['a'], [byDay(6)]));
  expect(findings.map((one) => one.path)).toEqual(['a', 'b']);
});

test('a time limit counted from a later step is a circle too', () => {
  const late: DeadlineRule = { within: { period: '5d' }, of: { step: 'b', event: 'done' }, cites: 'practice' };
  expect(of('cycles', aStep('a', [], [late]), aStep('b', ['a'], [byDay(6)]))).toHaveLength(2);
});

test('a returned dossier that wouldn’t come back', () => {
  const findings = of('cycles', aStep('a', [], [byDay(6)]), aStep('b', [], [byDay(7)], { returnsTo: 'a' }));
  expect(said(findings)).toEqual([expect.stringContaining("which doesn't lead back to b")]);
});

test('a body that doesn’t exist, or no longer', () => {
  const by = { body: 'ubnd', at: 'unit' } as const;
  const gone = { body: 'bo-ke-hoach-dau-tu', at: 'nation' } as const;
  expect(said(of('bodies', aStep('a', [], [byDay(6)], { by: { ...by, body: 'nonsense' } })))).toEqual([
    expect.stringMatching(/^bodies a\.by: On 2025-05-06 there is no body “nonsense”/),
  ]);
  expect(said(of('bodies', aStep('a', [], [byDay(6)], { by, to: [gone] })))).toEqual([
    expect.stringContaining('bo-ke-hoach-dau-tu'),
  ]);
});

test('a level that has ended', () => {
  const findings = RULES.bodies(
    library([
      aProcedure([aStep('a', [], [{ fixed: { month: 8, day: 1, mode: 'by', year: -1 }, cites: 'practice' }])], {
        level: 'district',
      }),
    ]),
  );
  expect(findings).toHaveLength(1);
});

test('an instrument not in force on the step’s day, or not in the registry', () => {
  expect(said(of('instruments', aStep('a', [], [byDay(6)], { cites: cite('law-89-2025') })))).toEqual([
    expect.stringMatching(/^instruments a\.cites: Law 89\/2025\/QH15 is not in force on 2025-05-06/),
  ]);
  expect(said(of('instruments', aStep('a', [], [byDay(6)], { cites: cite('law-0') })))).toEqual([
    expect.stringContaining("isn't in instruments.yaml"),
  ]);
  const again = { holder: '5wd', above: '10wd', cites: cite('law-0') };
  expect(said(RULES.instruments(library([aProcedure([], { again })])))).toEqual([
    expect.stringContaining('instruments again'),
  ]);
});

test('a gap and an overlap between versions', () => {
  const version = (name: string, planYears: Procedure['planYears']) => aProcedure([], { version: name, planYears });
  expect(said(RULES.versions(library([version('a', { from: 2021, to: 2023 }), version('b', { from: 2025 })])))).toEqual(
    ['versions planYears: No version covers 2024–2024 (between a and b).'],
  );
  expect(said(RULES.versions(library([version('a', { from: 2021 }), version('b', { from: 2025 })])))).toEqual([
    expect.stringContaining('From 2025 two versions hold'),
  ]);
});

test('time limits that contradict each other in an ordinary year', () => {
  const [found] = of('deadlines', aStep('a', [], [byDay(20)]), aStep('b', ['a'], [byDay(13)]));
  expect(found).toMatchObject({ rule: 'deadlines', path: 'a' });
  expect(found?.says.en).toContain('2026: “b”, due 13/05/2025');
});

test('a step that never gets a due date', () => {
  expect(said(of('deadlines', aStep('a', [], [DUE.fiveWorkingDays])))).toEqual([
    expect.stringContaining('gets no due date'),
  ]);
});

test('a step that may be done only after it is due, and one held back by what isn’t there', () => {
  const held = (step: string) => ({
    notBefore: { after: { period: '20d' }, of: { step, event: 'done' as const }, cites: 'practice' as const },
  });
  expect(said(of('deadlines', aStep('a', [], [byDay(6)]), aStep('b', ['a'], [byDay(12)], held('a'))))).toEqual([
    expect.stringContaining('the day after 20 days from completion of “a”'),
  ]);
  expect(said(of('reachable', aStep('b', [], [byDay(12)], held('z'))))).toEqual([
    expect.stringContaining('Step b names z'),
  ]);
});

test('years in which a case would run beyond the calendar aren’t dated; a version with no other years is refused', () => {
  const late: DeadlineRule = { fixed: { month: 6, day: 1, mode: 'by', year: 1 }, cites: 'practice' };
  const years = (from: number) =>
    RULES.deadlines(library([aProcedure([aStep('a', [], [late])], { planYears: { from } })]));
  expect(years(2030)).toEqual([]);
  expect(said(years(2031))).toEqual([expect.stringContaining('No plan year of it fits the working calendar')]);
});

test('a worked example that doesn’t come out, and a version without any', () => {
  const text = { vi: 'x', en: 'Because.' };
  const example = {
    title: text,
    unit: '22',
    year: 2026,
    anchors: {},
    doneOn: {},
    openedOn: {},
    expect: [{ step: 'a', dueOn: '2025-05-07', because: text }],
  };
  const procedure = aProcedure([aStep('a', [], [byDay(6)])]);
  const examples = [{ file: 'v.examples.yaml', value: { procedure: 'p', version: 'v', examples: [example] } }];
  expect(said(RULES.examples(library([procedure], { examples })))).toEqual([
    'examples examples.0.expect.0: Step a: the example says 2025-05-07, it comes out as 2025-05-06. Because.',
  ]);
  expect(said(RULES.examples(library([procedure])))).toEqual([expect.stringContaining('no worked examples')]);
});

test('a published version that was changed, removed, or never published', () => {
  const procedure = aProcedure([]);
  expect(said(RULES.published(library([procedure], { published: { 'p@v': 'f'.repeat(64) } })))).toEqual([
    expect.stringContaining('its content has changed'),
  ]);
  expect(said(RULES.published(library([procedure], { published: {} })))).toEqual([
    expect.stringContaining("isn't published"),
  ]);
  expect(said(RULES.published(library([], { published: { 'p@v': 'f'.repeat(64) } })))).toEqual([
    expect.stringContaining('its file is gone'),
  ]);
});

test('a procedure that doesn’t hang together isn’t dated', () => {
  const phase = 'drafting';
  const steps = [aStep('a', ['b'], [byDay(6)], { phase }), aStep('b', ['a'], [byDay(6)], { phase })];
  const findings = checkLibrary(library([aProcedure(steps)]));
  expect(findings.map((one) => one.rule)).toEqual(['cycles', 'cycles', 'examples']);
});

test.each([
  ['an unknown key', 'surprise: 1', 'Unrecognized key'],
  [
    'a step without a basis',
    'steps: [{ id: a, kind: decide, title: { vi: x, en: x }, by: ubnd, due: [{ fixed: { day: 1, month: 5, mode: by }, cites: practice }] }]',
    'steps.0.cites',
  ],
  [
    'an empty basis',
    'steps: [{ id: a, kind: decide, title: { vi: x, en: x }, by: ubnd, cites: [], due: [{ fixed: { day: 1, month: 5, mode: by }, cites: practice }] }]',
    'steps.0.cites',
  ],
  [
    'a time limit without a basis',
    'steps: [{ id: a, kind: decide, title: { vi: x, en: x }, by: ubnd, cites: practice, due: [{ fixed: { day: 1, month: 5, mode: by } }] }]',
    'steps.0.due.0.cites',
  ],
])('a file that doesn’t keep to the schema: %s', (_name, line, expected) => {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-procedures-'));
  mkdirSync(join(folder, 'p'));
  writeFileSync(join(folder, 'published.yaml'), 'published: {}\n');
  writeFileSync(
    join(folder, 'p', 'v.yaml'),
    `id: p\nversion: v\ntitle: { vi: x, en: x }\nlevel: province\nplanYears: { from: 2026 }\n${line}\n`,
  );
  const findings = checkProcedures(folder).map((one) => `${one.rule} ${one.file} ${one.path} ${one.says.en}`);
  rmSync(folder, { recursive: true });
  expect(findings.join('\n')).toContain(expected);
  expect(findings[0]).toMatch(/^schema p\/v\.yaml/);
});
