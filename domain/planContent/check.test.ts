import { counted, faultsOf } from './check';
import { aPlan, SETTING } from './fixture';
import { type Contents, FORMS, type Part, PARTS } from './parts';

/** What the plan breaks once a part was changed so. */
function broken<P extends Part>(part: P, change: (content: NonNullable<Contents[P]>) => void) {
  const plan = aPlan();
  change(plan[part] as NonNullable<Contents[P]>);
  return faultsOf(plan, SETTING).map((fault) => [fault.part, fault.at.join('/'), fault.says.en]);
}

test('S4 given a plan that keeps its rules, when it is checked, then nothing is said; each part is of its form', () => {
  const plan = aPlan();
  expect(faultsOf(plan, SETTING)).toEqual([]);
  for (const part of PARTS) expect(FORMS[part].safeParse(plan[part]).error).toBeUndefined();
});

test('S6 given an indicator without this year’s estimate, then it is named; what follows by a formula is asked of nobody', () => {
  expect(broken('assessment', ({ rows }) => void delete rows[1]!.figures['2026'])).toEqual([
    ['assessment', 'investment/2026', 'investment: no figure for 2026'],
    ['assessment', 'investment-share/2026', 'investment-share: no figure for 2026'],
  ]);
});

test('S6 given a share that is typed otherwise than its formula gives, then it says both figures', () => {
  const said = broken('assessment', ({ rows }) =>
    rows.push({ indicator: 'investment-share', figures: { '2026': '31' } }),
  );
  expect(said).toEqual([
    ['assessment', 'investment-share/2026', 'investment-share 2026: 31 is written, its formula gives 30'],
  ]);
});

test('S8 given a variant without the plan’s year, then growth and share are missing with it', () => {
  const said = broken('forecasts', ({ variants }) => void variants[0]!.rows.shift());
  expect(said.map(([part, at]) => `${part} ${at}`)).toEqual([
    'forecasts base/grdp/2027',
    'forecasts base/investment-share/2027',
    'forecasts base/growth/2027',
  ]);
});

test('S9 given sides that differ, then by how much; with its reason it may', () => {
  expect(broken('balances', ({ balances }) => void (balances[0]!.lines[1]!.figures['2027'] = '27'))).toEqual([
    ['balances', 'investment/2027', 'Vốn đầu tư 2027: 39.5 comes in, 40 goes out (off by -0.5); balance it or say why'],
  ]);
  const explained = broken('balances', ({ balances }) => {
    balances[0]!.lines[1]!.figures['2027'] = '27';
    balances[0]!.gap = 'Trung ương bổ sung sau';
  });
  expect(explained).toEqual([]);
});

test('S9 given parts that don’t add up to their line, then the line is named', () => {
  const said = broken('balances', ({ balances }) =>
    balances[0]!.lines.push({ id: 'roads', name: 'Giao thông', side: 'out', of: 'works', figures: { '2027': '39' } }),
  );
  expect(said).toEqual([
    ['balances', 'investment/works/2027', 'Đầu tư 2027: 40 is written, its parts add up to 39 (off by 1)'],
  ]);
});

test('S10 given options of which none is chosen, or only one, then it says so', () => {
  expect(broken('options', (options) => void (options.chosen = null))).toEqual([
    ['options', 'chosen', 'none is chosen'],
  ]);
  expect(broken('options', ({ options }) => void options.pop())).toEqual([
    ['options', '', 'at least two are needed to choose from'],
  ]);
});

test('S10 S11 given a target off the chosen option, then it needs its reason', () => {
  const off = ({ rows }: NonNullable<Contents['targets']>) => (rows[0]!.figures['2027'] = '123');
  expect(broken('targets', off)).toContainEqual([
    'targets',
    'grdp/2027',
    'grdp 2027: the target is 123, the chosen option’s figure 121 (off by 2); say why',
  ]);
});

test('S15 S22 given projects beyond the balance of investment, or beyond their own total, then by how much', () => {
  const said = broken('projects', ({ projects }) => void (projects[0]!.capital[0]!.figures['2027'] = '41000'));
  expect(said.map(([, at, says]) => [at, says])).toEqual([
    ['d1', 'Đường ven biển: 51,000 million đồng are given, 1000 more than its total of 50,000'],
    ['2027', '2027: the projects need 41,000 million đồng, the balance of investment has 40,000 (1000 short)'],
  ]);
});

test('S2 S11 given an allocation that doesn’t add up to the target, then the difference is said, or explained', () => {
  expect(broken('allocation', ({ units }) => void (units[0]!.figures.grdp = '59'))).toEqual([
    ['allocation', 'grdp', 'grdp: 120 is assigned in all, the target is 121 (off by -1); explain it'],
  ]);
  const explained = broken('allocation', (allocation) => {
    allocation.units[0]!.figures.grdp = '59';
    allocation.why.push({ indicator: 'grdp', says: 'Dự phòng' });
  });
  expect(explained).toEqual([]);
});

test.each<[string, (plan: Contents) => void, string]>([
  [
    'an indicator that nobody knows',
    (plan) => plan.indicators!.indicators.push({ id: 'x' }),
    'not in the common set; describe it as your own',
  ],
  [
    'a formula without its input',
    (plan) => void plan.indicators!.indicators.shift(),
    'its formula needs the indicators grdp',
  ],
])('given %s, then the list of indicators says so', (_what, change, says) => {
  const plan = aPlan();
  change(plan);
  expect(faultsOf({ indicators: plan.indicators }, SETTING).map((fault) => fault.says.en)).toContain(says);
});

test('faults are counted by part', () => {
  const plan = aPlan();
  plan.options.chosen = null;
  plan.solutions.solutions[0]!.lead = undefined;
  expect(counted(faultsOf(plan, SETTING))).toMatchObject({ options: 1, solutions: 1 });
});
