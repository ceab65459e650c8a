import { join } from 'node:path';
import { z } from 'zod';
import { inOrder, planPeriod } from '../domain/carryingOut/periods';
import { shortfallOf } from '../domain/carryingOut/shortfall';
import { carryingId, carryingOpening, partyOf } from './carryingOut';
import { loadDirectory } from './directory';
import { PROCEDURES_FOLDER, read } from './files';
import { carryingLaw, loadIndicators, shortfallRules, supportRules } from './indicators';
import { text } from './schema';

const figure = z.strictObject({ period: z.string(), target: z.string(), actual: z.string() });
const expected = z.strictObject({
  short: z.boolean(),
  because: z.enum(['below', 'trend']).nullable(),
  attainment: z.string().nullable(),
});
const { examples } = read(
  join(PROCEDURES_FOLDER, 'carrying-out.examples.yaml'),
  z.strictObject({
    examples: z.array(
      z.strictObject({
        title: text,
        indicator: z.string(),
        figures: z.array(figure).min(1),
        expect: expected,
        because: text,
      }),
    ),
  }),
);
const directory = loadDirectory();

test.each(examples.map((example) => [example.title.en, example] as const))(
  'S24 worked example: %s',
  (_title, example) => {
    const indicator = loadIndicators().get(example.indicator)!;
    const figures = example.figures.map((one) => ({ ...one, to: planPeriod(one.period)!.to }));
    expect(inOrder(example.figures.map(({ period }) => period)).map(({ id }) => id)).toEqual(
      example.figures.map(({ period }) => period),
    );
    expect(shortfallOf(indicator.direction, shortfallRules(indicator, 2027), figures)).toMatchObject(example.expect);
  },
);

test('a later rule holds from its day; before the first none does', () => {
  const rules = [
    { id: 'early', from: '2021-01-01', to: '2026-12-31', below: '0.80', cites: 'practice' as const },
    { id: 'late', from: '2027-01-01', below: '0.95', cites: 'practice' as const },
  ];
  const judged = (period: string) =>
    shortfallOf('higher', rules, [{ period, to: planPeriod(period)!.to, target: '100', actual: '90' }]);
  expect(judged('2026-Q4')).toMatchObject({ short: false, rule: { id: 'early' } });
  expect(judged('2027-Q1')).toMatchObject({ short: true, rule: { id: 'late' } });
  expect(judged('2020-Q4')).toMatchObject({ short: false, rule: null });
});

test('every indicator’s sectors exist, in a province and in a region', () => {
  for (const { id } of loadIndicators().values()) {
    for (const carrier of ['22', '79', 'R-DBSH', 'VN.bo-cong-thuong']) {
      const opening = carryingOpening({
        directory,
        calendarHash: 'c',
        carrier,
        year: 2027,
        on: '2027-01-04',
        basis: { number: '1/NQ', on: '2026-12-08' },
        indicators: [{ id, targets: { '2027-Y': '1' } }],
      });
      expect(opening.parties.length).toBeGreaterThan(0);
      expect(opening.parties.map((party) => party.id)).not.toContain(carrier);
    }
  }
});

const concerned = (carrier: string, id: string) =>
  carryingOpening({
    directory,
    calendarHash: 'c',
    carrier,
    year: 2027,
    on: '2027-01-04',
    basis: { cycle: 'x' },
    indicators: [{ id, targets: { '2027-Q1': '1' } }],
  });

test('S25 a province’s shortfall concerns the region’s other provinces, the region and the sectors', () => {
  const opening = concerned('22', 'industrial-production');
  expect(opening.parties.map(({ id, kind }) => [id, kind])).toEqual([
    ['01', 'province'],
    ['24', 'province'],
    ['31', 'province'],
    ['33', 'province'],
    ['37', 'province'],
    ['R-DBSH', 'region'],
    ['VN.bo-cong-thuong', 'sector'],
    ['22.so-cong-thuong', 'sector'],
  ]);
  expect(opening).toMatchObject({
    caseId: '22.carrying-out.2027',
    reporter: '22.so-tai-chinh',
    escalateTo: '22.ubnd',
    unit: '22',
  });
});

test('S25 a region’s concerns the other regions, its own provinces and the sectors; a sector’s the other sectors and the regions', () => {
  const region = concerned('R-DBSH', 'industrial-production').parties;
  expect(region.filter(({ kind }) => kind === 'region')).toHaveLength(5);
  expect(region.filter(({ kind }) => kind === 'province')).toHaveLength(6);
  expect(region.filter(({ kind }) => kind === 'sector').map(({ id }) => id)).toEqual(['VN.bo-cong-thuong']);
  const sector = concerned('VN.bo-cong-thuong', 'electricity-supply').parties;
  expect(sector.filter(({ kind }) => kind === 'region')).toHaveLength(6);
  expect(sector.filter(({ kind }) => kind === 'sector').map(({ id }) => id)).toEqual(['VN.bo-xay-dung']);
});

test.each([
  ['VN', 'VN.bo-tai-chinh', 'VN.chinh-phu', ['sector', 'region']],
  ['06652', '06652.phong-kinh-te', '06652.ubnd', ['province']],
])(
  'S26 %s carries its plan out: %s reports, under %s; a shortfall concerns those of its side',
  (id, reporter, above, kinds) => {
    const { parties, ...opening } = concerned(id, 'industrial-production');
    expect([opening.reporter, opening.escalateTo, opening.unit]).toEqual([reporter, above, id]);
    expect([...new Set(parties.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  },
);

test('S26 a district carried its plan out while there were districts', () => {
  expect(partyOf(directory, '193', '2025-03-03')).toMatchObject({
    kind: 'district',
    bodies: ['193.ubnd', expect.any(String)],
  });
});

test('what is no indicator, no period of the year, no party is refused', () => {
  expect(() => concerned('22', '__proto__')).toThrow('unknown-indicator');
  expect(() =>
    carryingOpening({
      directory,
      calendarHash: 'c',
      carrier: '22',
      year: 2027,
      on: '2027-01-04',
      basis: { cycle: 'x' },
      indicators: [{ id: 'grdp-growth', targets: { '2028-Q1': '1' } }],
    }),
  ).toThrow('invalid-input');
  expect(() => partyOf(directory, 'C-EVN', '2027-01-04')).toThrow('wrong-level');
  expect(() => partyOf(directory, '22.so-gi-do', '2027-01-04')).toThrow('not-found');
  expect(() => carryingLaw(2019)).toThrow('no-procedure');
  expect(carryingId({ carrier: '22', year: 2027, rehearsal: true })).toBe('22.carrying-out.2027.rehearsal');
});

test('an interval at which what is overdue is said again holds for reports and for support alike', () => {
  const law = carryingLaw(2027);
  const again = { holder: '2wd', above: '1mo', cites: 'practice' as const };
  expect(supportRules({ ...law, again })).toEqual({ ...law.support, again });
  expect(supportRules(law)).toEqual(law.support);
});

describe('S24 given a plan that is data', () => {
  const opening = (shares: Parameters<typeof carryingOpening>[0]['shares']) =>
    carryingOpening({
      directory,
      calendarHash: 'x',
      carrier: '22',
      year: 2027,
      on: '2026-12-15',
      basis: { number: '1/NQ-HĐND', on: '2026-12-10' },
      indicators: [{ id: 'grdp-growth', targets: { '2027-Y': '10' } }],
      shares,
    });
  const others = directory.regionOthers('22', '2026-12-15');
  const places = ({ parties }: ReturnType<typeof opening>) =>
    parties.filter(({ kind }) => kind === 'province').map(({ id }) => id);

  test('when its indicators fall short, then the places that it names are told, with what names them, and not the whole region', () => {
    const shares = {
      'grdp-growth': [
        { who: `${others[0]}.ubnd`, part: 'programmes', id: 'coast' },
        { who: '22.so-xay-dung', part: 'solutions', id: 'roads' },
      ],
    };
    const told = opening(shares);
    expect(places(told)).toEqual([others[0]]);
    expect(told.indicators[0]?.because).toEqual(
      expect.arrayContaining([
        { party: others[0], why: 'plan', part: 'programmes', id: 'coast' },
        { party: '22.so-xay-dung', why: 'plan', part: 'solutions', id: 'roads' },
        { party: '22.so-cong-thuong', why: 'sector' },
      ]),
    );
  });

  test('where it is drawn up in documents alone, then everybody in the region is told, as the rule says', () => {
    expect(places(opening(undefined))).toEqual(others);
    expect(opening(undefined).indicators[0]?.because).toContainEqual({ party: others[0], why: 'rule' });
  });
});
