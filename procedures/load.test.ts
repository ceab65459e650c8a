import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginsOn, requireYear } from '../domain/law/facts';
import type { Procedure } from '../domain/law/procedure';
import { PROCEDURES_FOLDER } from './files';
import { procedureJsonSchema } from './jsonSchema';
import { cycleId } from './opening';
import { hashOf, loadProcedures, procedureBegunOn, procedureFor, settingsFor } from './load';

test('the versions of one procedure are read by themselves, and each lies in the folder of its id', () => {
  const one = loadProcedures('annual-plan-commune');
  expect(one.length).toBeGreaterThan(1);
  expect(one).toEqual(loadProcedures().filter(({ id }) => id === 'annual-plan-commune'));
});

test.each(['', 'nonsense', 'calendars', '../procedures/annual-plan-commune', 'annual-plan-commune/overlays'])(
  'asked for %j, which is no procedure, nothing is read',
  (id) => expect(loadProcedures(id)).toEqual([]),
);

test.each([
  [2021, '2021-decree-163'],
  [2024, '2021-decree-163'],
  [2025, '2025-decree-163'],
  [2026, '2026-decree-163'],
  [2027, '2027-redrawn'],
  [2040, '2028-redrawn'],
])('plan year %i is drawn up under %s', (year, version) => {
  expect(procedureFor('annual-plan-province', year).version).toBe(version);
});

test('a year that no version covers is an error, never the latest', () => {
  expect(() => procedureFor('annual-plan-province', 2016)).toThrow(
    expect.objectContaining({
      code: 'year-not-covered',
      facts: { procedure: 'annual-plan-province', year: 2016, years: '2021 →' },
    }) as Error,
  );
  expect(() => procedureFor('nonsense', 2027)).toThrow(expect.objectContaining({ code: 'no-procedure' }) as Error);
});

test('a year that two versions cover is an error too', () => {
  const version = procedureFor('annual-plan-province', 2027);
  expect(() =>
    procedureFor('annual-plan-province', 2027, undefined, [version, { ...version, version: 'other' }]),
  ).toThrow(expect.objectContaining({ code: 'no-procedure' }) as Error);
});

const lengths = (unit: string, begunOn: string) =>
  settingsFor(procedureFor('annual-plan-province', 2027), unit, begunOn).settings;

test('settings: the procedure’s defaults, with the unit’s own in their place', () => {
  const usual = { 'days-dossier': '15d', 'days-verification': '10d', 'days-papers': '7d', 'days-resolution': '10d' };
  expect(lengths('01', '2026-05-04')).toEqual(usual);
  expect(lengths('22', '2026-05-04')).toEqual({ ...usual, 'days-papers': '5d' });
});

test('a unit’s own lengths are taken from the day on which its regulation is in force', () => {
  const own = { 'days-dossier': '15d', 'days-verification': '5wd', 'days-papers': '15d', 'days-resolution': '10d' };
  expect(lengths('46', '2026-04-10')).toEqual(own);
  expect(lengths('46', '2026-04-09')).toEqual(lengths('01', '2026-04-09'));
});

test('a version that misstates the law carries no case, whenever it begins; what took its place keeps its years', () => {
  const corrected = loadProcedures().filter(({ correctedBy }) => correctedBy);
  expect(corrected.map(({ id, version }) => `${id}@${version}`)).toEqual(
    expect.arrayContaining(['annual-plan-province@2027-law-89', 'annual-plan-province@2015-law-83']),
  );
  for (const { id, correctedBy, planYears, inEffect } of corrected) {
    const year = (inEffect?.planYears ?? planYears).from;
    const on = inEffect?.begun?.from ?? inEffect?.begun?.to;
    expect(procedureFor(id, year, on).version).toBe(correctedBy);
  }
});

test.each([
  ['annual-plan-commune', 2024, null],
  ['annual-plan-commune', 2025, '2025-decree-163'],
  ['annual-plan-commune', 2026, '2026-decree-163'],
  ['annual-plan-commune', 2027, '2027-redrawn'],
  ['annual-plan-nation', 2025, '2021-decree-163-programmes'],
  ['annual-plan-nation', 2026, '2026-two-tiers'],
  ['annual-plan-nation', 2027, '2027-law-89'],
  ['annual-plan-nation', 2028, '2028-decree-73'],
  ['annual-plan-district', 2025, '2021-decree-163'],
  ['annual-plan-district', 2026, null],
  ['annual-plan-sector', 2026, '2021-decree-163'],
  ['annual-plan-corporation', 2025, '2021-practice'],
  ['annual-plan-establishment', 2026, '2021-practice'],
  ['five-year-plan-province', 2026, '2026-decree-45'],
  ['five-year-plan-nation', 2026, '2026-decree-45'],
  ['five-year-plan-province', 2030, null],
  ['five-year-plan-province', 2031, '2031-community'],
  ['five-year-plan-province', 2032, null],
  ['provincial-master-plan', 2020, null],
  ['provincial-master-plan', 2025, '2017-law-21-read'],
  ['provincial-master-plan', 2027, '2026-law-112'],
  ['local-policy-resolution', 2025, null],
  ['local-policy-resolution', 2026, '2025-session-papers'],
  ['public-investment-annual-province', 2025, null],
  ['public-investment-annual-province', 2026, '2026-session-papers'],
])('%s of %i: %s', (id, year, version) => {
  const found = () => procedureFor(id, year).version;
  if (version) expect(found()).toBe(version);
  else expect(found).toThrow(expect.objectContaining({ code: 'year-not-covered' }) as Error);
});

test.each([
  ['annual-plan-province', 2027, '2026-05-04'],
  ['annual-plan-commune', 2026, '2025-07-01'],
  ['five-year-plan-province', 2031, '2029-07-02'],
  ['provincial-master-plan', 2027, '2027-03-02'],
  ['local-policy-resolution', 2027, '2027-01-05'],
])('a case of %s of %i begins on %s, and that year leads back to it', (id, year, on) => {
  expect(beginsOn(procedureFor(id, year), year)).toBe(on);
  expect(procedureBegunOn(id, on)).toEqual({ procedure: procedureFor(id, year), year });
});

test('no version carries a case begun in a year that none covers', () => {
  expect(() => procedureBegunOn('five-year-plan-province', '2026-05-04')).toThrow(
    expect.objectContaining({ code: 'no-procedure' }) as Error,
  );
});

test.each([
  ['2026-02-28', '2017-law-21-read'],
  ['2026-03-01', '2026-law-112'],
])('a master plan begun on %s is drawn up under %s: the day decides, not the plan year', (on, version) => {
  expect(procedureFor('provincial-master-plan', 2026, on).version).toBe(version);
  expect(procedureBegunOn('provincial-master-plan', on)).toMatchObject({ procedure: { version }, year: 2026 });
});

test.each([
  ['2025-05-04', '2026-decree-163'],
  ['2025-06-30', '2026-decree-163'],
  ['2025-07-01', '2026-decree-163-july'],
])(
  'S1 a province’s plan of 2026 begun on %s is drawn up under %s: it opens the communes’ plans once there are no districts',
  (on, version) => {
    const procedure = procedureFor('annual-plan-province', 2026, on);
    expect([procedure.version, procedure.steps.some(({ id }) => id === 'cascade-communes')]).toEqual([
      version,
      version === '2026-decree-163-july',
    ]);
  },
);

test('where the day decides and nobody names it, nobody guesses', () => {
  expect(() => procedureFor('provincial-master-plan', 2026)).toThrow(
    expect.objectContaining({
      code: 'begin-day-needed',
      facts: expect.objectContaining({ versions: '2017-law-21-read, 2026-law-112' }) as object,
    }) as Error,
  );
});

test('a version that is given its end keeps its frozen text', () => {
  const procedure = procedureFor('annual-plan-province', 2027);
  expect(hashOf({ ...procedure, inEffect: { planYears: { from: 2027, to: 2030 }, begun: { to: '2029-12-31' } } })).toBe(
    hashOf(procedure),
  );
});

test.each([
  [
    'its title in plain letters',
    'Chính sách hỗ trợ nhà ở xã hội',
    '22.local-policy-resolution.chinh-sach-ho-tro-nha-o-xa-hoi.2026',
  ],
  [
    'the same matter, written otherwise',
    'CHÍNH SÁCH  hỗ trợ nhà ở xã hội.',
    '22.local-policy-resolution.chinh-sach-ho-tro-nha-o-xa-hoi.2026',
  ],
  [
    'of a long title the beginning and its hash',
    `Quy định ${'mức hỗ trợ '.repeat(9)}`,
    '22.local-policy-resolution.quy-dinh-muc-ho-tro-muc-ho-tro-muc-ho-tro-muc-ho-tro-muc-ho-84706bfe.2026',
  ],
])('where a unit has many cases in a year, each is told from the others by %s', (_rule, vi, id) => {
  expect(
    cycleId({
      procedure: procedureFor('local-policy-resolution', 2026),
      unit: '22',
      year: 2026,
      title: { vi, en: vi },
    }),
  ).toBe(id);
});

test('S5 a province plans for a year, for five years and for the long term, each by a procedure of its own', () => {
  const horizons = [
    ['annual-plan-province', 2031, '2030-05-04'],
    ['five-year-plan-province', 2031, '2029-07-02'],
    ['provincial-master-plan', 2031, '2031-03-02'],
  ] as const;
  for (const [id, year, on] of horizons) {
    const procedure = procedureFor(id, year);
    expect([id, procedure.level, beginsOn(procedure, year)]).toEqual([id, 'province', on]);
    expect(procedure.steps.some(({ kind, inSession }) => kind === 'decide' && inSession)).toBe(true);
  }
});

/** What every procedure of a kind must run, of the source article's points. */
const PLANS = ['S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13'];

test.each([
  ['nation', 'annual-plan-nation', 'five-year-plan-nation'],
  ['sector', 'annual-plan-sector', 'five-year-plan-sector'],
  ['province', 'annual-plan-province', 'five-year-plan-province'],
  ['commune', 'annual-plan-commune', 'five-year-plan-commune'],
  ['corporation', 'annual-plan-corporation', 'five-year-plan-corporation'],
  ['establishment', 'annual-plan-establishment', 'five-year-plan-establishment'],
])(
  'S1 S4 S5 a %s plans for the year and for five years: it drafts a plan, and hands targets down',
  (level, annual, fiveYears) => {
    for (const procedure of [procedureFor(annual, 2031), procedureFor(fiveYears, 2031)]) {
      expect(procedure.level).toBe(level);
      expect(
        procedure.steps.filter(({ kind, covers }) => kind === 'draft' && covers.some((point) => PLANS.includes(point)))
          .length,
      ).toBeGreaterThan(0);
      expect(
        procedure.steps.filter(({ kind, covers }) => kind === 'assign' && covers.includes('S11')).length,
      ).toBeGreaterThan(0);
    }
  },
);

test('S1 S5 a district planned for the year and for five years while there were districts, and no longer', () => {
  expect([
    procedureFor('annual-plan-district', 2025).level,
    procedureFor('five-year-plan-district', 2021).level,
  ]).toEqual(['district', 'district']);
  expect(() => procedureFor('annual-plan-district', 2026)).toThrow(
    expect.objectContaining({
      code: 'year-not-covered',
      facts: expect.objectContaining({ years: '2021–2025' }),
    }) as Error,
  );
});

test.each([
  [2025, ['annual-plan-province', 'annual-plan-district', 'annual-plan-commune']],
  [2026, ['annual-plan-province', 'annual-plan-commune']],
  [2027, ['annual-plan-province', 'annual-plan-commune']],
])('S1 S2 the nation’s plan of %i opens, level by level: %j', (year, levels) => {
  const lower = (id: string): string[] =>
    procedureFor(id, year, year === 2026 ? '2025-07-01' : undefined).steps.flatMap(
      ({ cascade }) => cascade?.procedure ?? [],
    );
  let above = 'annual-plan-nation';
  for (const level of levels) {
    expect(lower(above)).toContain(level);
    above = level;
  }
  expect(lower(above)).toEqual([]);
});

test('S1 S2 the nation’s plan of 2031–2035 opens the provinces’ and they the communes’; sectors’ open corporations’, and those the establishments’', () => {
  const lower = (id: string): string[] => [
    ...new Set(procedureFor(id, 2031).steps.flatMap(({ cascade }) => cascade?.procedure ?? [])),
  ];
  expect(['nation', 'province', 'sector', 'corporation'].map((level) => lower(`five-year-plan-${level}`))).toEqual([
    ['five-year-plan-province', 'five-year-plan-sector'],
    ['five-year-plan-commune'],
    ['five-year-plan-corporation'],
    ['five-year-plan-establishment'],
  ]);
});

test.each([
  ['nation', 2028],
  ['province', 2028],
  ['commune', 2027],
])(
  'S26 S29 the Council of a %s draws up its programme of %i once the inspectorates have supplied what they know',
  (level, year) => {
    const { steps, ...procedure } = procedureFor(`supervision-programme-${level}`, year);
    const supplied = steps.find(({ id }) => id === 'inspectorate-information');
    expect([procedure.level, supplied?.kind, supplied?.silence, supplied?.due[0]?.cites]).toEqual([
      level,
      'gather',
      undefined,
      'practice',
    ]);
    expect(steps.find(({ id }) => id === 'list-draft')?.needs).toContain('inspectorate-information');
  },
);

test.each([
  ['district', 2025, '2015-law-87'],
  ['commune', 2025, '2015-law-87'],
  ['commune', 2026, '2026-two-tiers'],
])('S26 the Council of a %s had a programme of supervision of %i', (level, year, version) => {
  expect(procedureFor(`supervision-programme-${level}`, year)).toMatchObject({ level, version });
});

/** Points that a version leaves out because nothing was found of them: its sectors, its medium-term investment. */
const LEFT_OUT: Record<string, string[]> = {
  'five-year-plan-nation@2026-decree-45': ['S3'],
  'five-year-plan-province@2026-decree-45': ['S31'],
};

/** The levels with a People's Council that works with a Committee. */
const COUNCILS = ['province', 'district', 'commune'];
const POINTS: Record<string, string[]> = {
  'annual-plan-sector': ['S1', 'S2', 'S3', ...PLANS.filter((point) => point !== 'S13')],
  'annual-plan-corporation': ['S1', 'S2', 'S4'],
  'annual-plan-establishment': ['S1', 'S2', 'S4'],
  'annual-plan-nation': [...PLANS, 'S1', 'S2', 'S5', 'S27'],
  'annual-plan-province': [...PLANS, 'S1', 'S2', 'S35'],
  'annual-plan-district': [...PLANS, 'S1', 'S2', 'S31'],
  'annual-plan-commune': [...PLANS, 'S30', 'S31'],
  'five-year-plan-province': [...PLANS, 'S5', 'S31', 'S35'],
  'five-year-plan-nation': [...PLANS, 'S1', 'S2', 'S3', 'S5', 'S27'],
  'five-year-plan-sector': ['S1', 'S2', 'S3', 'S5'],
  'five-year-plan-corporation': ['S1', 'S2', 'S4', 'S5'],
  'five-year-plan-establishment': ['S1', 'S2', 'S4', 'S5'],
  'five-year-plan-district': [...PLANS, 'S1', 'S2', 'S5'],
  'five-year-plan-commune': [...PLANS, 'S2', 'S5'],
  'public-investment-medium-term-province': [...PLANS, 'S5', 'S15', 'S22', 'S30', 'S31', 'S35'],
  'provincial-master-plan': [...PLANS, 'S5', 'S35'],
  'regional-master-plan': [...PLANS, 'S1', 'S2', 'S5', 'S16', 'S35'],
  'local-policy-resolution': ['S13', 'S14', 'S23', 'S35'],
  'public-investment-annual-province': [...PLANS, 'S15', 'S22', 'S30', 'S31', 'S35'],
  'supervision-programme-nation': ['S26', 'S27', 'S29'],
  'supervision-programme-province': ['S26', 'S27', 'S29'],
  'supervision-programme-district': ['S26', 'S27'],
  'supervision-programme-commune': ['S26', 'S27'],
  'council-committee-coordination': ['S15', 'S23', 'S36'],
  'regional-coordination': ['S14', 'S15', 'S16', 'S17', 'S18', 'S19', 'S20', 'S21', 'S22', 'S23', 'S34', 'S35', 'S36'],
};

test('every step and every time limit says what it rests on, and the points of each kind of procedure are covered', () => {
  for (const procedure of loadProcedures()) {
    const left = LEFT_OUT[`${procedure.id}@${procedure.version}`] ?? [];
    const covered = new Set([...left, ...procedure.steps.flatMap((step) => step.covers)]);
    // A Council draws up its programme of supervision by itself.
    const joint = COUNCILS.includes(procedure.level) && !procedure.id.startsWith('supervision-');
    expect(
      [...(joint ? ['S27', 'S32', 'S33'] : []), ...(POINTS[procedure.id] as string[])].filter(
        (point) => !covered.has(point),
      ),
    ).toEqual([]);
    for (const step of procedure.steps)
      expect([
        step.due.length > 0,
        step.due.every((rule) => rule.cites === 'practice' || rule.cites.length > 0),
      ]).toEqual([true, true]);
  }
});

test('the hash depends on content, not on the order of keys or on names from the registry', () => {
  const procedure = procedureFor('annual-plan-province', 2027);
  const reversed = Object.fromEntries(Object.entries(procedure).reverse()) as unknown as Procedure;
  const renamed = JSON.parse(JSON.stringify(procedure).replaceAll('"Luật 89/2025/QH15"', '"Luật NSNN"')) as Procedure;
  expect(hashOf(reversed)).toBe(hashOf(procedure));
  expect(hashOf(renamed)).toBe(hashOf(procedure));
  expect(hashOf({ ...procedure, level: 'commune' })).not.toBe(hashOf(procedure));
});

test('the JSON Schema for editors is up to date', () => {
  expect(readFileSync(join(PROCEDURES_FOLDER, 'procedure.schema.json'), 'utf8')).toBe(procedureJsonSchema());
});

test('a case begins twelve months before its usual day at the earliest, or as many as its procedure says', () => {
  const procedure = procedureFor('annual-plan-province', 2029);
  const usual = beginsOn(procedure, 2029);
  expect(usual).toBe('2028-05-04');
  requireYear(procedure, 2029, '2027-05-04');
  expect(() => requireYear(procedure, 2029, '2027-05-03')).toThrow(
    expect.objectContaining({
      code: 'year-too-far',
      facts: expect.objectContaining({ from: '2027-05-04', months: 12 }),
    }),
  );
  requireYear({ ...procedure, monthsAhead: 24 }, 2029, '2026-05-04');
});
