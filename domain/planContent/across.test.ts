import { servingOf } from './dependence';
import { aPlan, SETTING } from './fixture';
import { investmentsOf } from './investments';
import { betweenLevels, differs, type UnitFigures } from './levels';
import { sideBySide, type UnitPlan } from './sideBySide';

/** A province's plan whose GRDP target, and whose one project’s capital, are these. */
function planOf(unit: string, grdp: string, capital = '20000', project = 'd1'): UnitPlan {
  const contents = aPlan();
  contents.targets.rows[0]!.figures['2027'] = grdp;
  contents.projects.projects[0]!.id = project;
  contents.projects.projects[0]!.capital[0]!.figures['2027'] = capital;
  return { unit, contents };
}

test('S16 S21 given three plans, then each indicator stands side by side with its range, and a sum where it adds up', () => {
  const plans = [planOf('22', '121'), planOf('31', '99.5'), { unit: '33', contents: {} }];
  const rows = sideBySide(plans, 'targets', 2027, SETTING);
  expect(rows.find(({ indicator }) => indicator.id === 'grdp')).toMatchObject({
    cells: [
      { unit: '22', value: '121' },
      { unit: '31', value: '99.5' },
      { unit: '33', value: null },
    ],
    low: '99.5',
    high: '121',
    sum: '220.5',
  });
  expect(rows.find(({ indicator }) => indicator.id === 'growth')).toMatchObject({
    cells: [{ value: '10' }, { value: '-9.55' }, {}],
    sum: null,
  });
});

test('S18 S19 given their assessments and forecasts, then the estimate and the variant that the balances go by are compared', () => {
  const plans = [planOf('22', '121'), planOf('31', '121')];
  const values = (part: 'assessment' | 'forecasts', year: number) =>
    sideBySide(plans, part, year, SETTING)
      .filter(({ indicator }) => indicator.id === 'grdp')
      .map(({ cells }) => cells.map(({ value }) => value));
  expect([values('assessment', 2026), values('forecasts', 2027)]).toEqual([[['110', '110']], [['121', '121']]]);
});

test('S15 S22 given the same project in two lists beyond its total, and a plan beyond its own frame, then both are found', () => {
  const placed = (capital: string) => ({ id: 'd1', name: 'Đường ven biển', order: 1, capital, grounds: null });
  const { units, doubled, misfits } = investmentsOf(
    [planOf('22', '121', '41000'), planOf('31', '121', '9000')],
    2027,
    [],
  );
  expect(units).toEqual([
    { unit: '22', projects: [placed('41000')], capital: '41000', frame: '40000', over: '1000' },
    { unit: '31', projects: [placed('9000')], capital: '9000', frame: '40000', over: null },
  ]);
  expect(doubled.map(({ units: of, says }) => [of, says.en])).toEqual([
    [['22', '31'], 'Đường ven biển: the lists give 70,000 million đồng, its total is only 50,000'],
  ]);
  expect(misfits.map(({ kind }) => kind)).toEqual(['in-two']);
});

test('S22 given a region’s programme, then what no list has, or in another order, is found', () => {
  const programme = [
    { id: 'd1', order: 1, capital: 20000 },
    { id: 'port', order: 2, capital: 5000 },
  ];
  const { misfits } = investmentsOf([planOf('22', '121')], 2027, programme);
  expect(misfits.map(({ kind, project }) => [kind, project])).toEqual([['in-none', 'port']]);
});

test('S2 given what is assigned and what the units below have, then only where all are there is the difference said', () => {
  const indicators = [...SETTING.common.values()].map((one) => ({ ...one, own: false }));
  const own = [{ indicator: 'grdp', figures: { '2027': '100' } }];
  const between = (second: Record<string, string> | null) =>
    betweenLevels({
      indicators,
      year: 2027,
      own,
      above: [{ case: 'up', figures: { grdp: '105' } }],
      below: [
        { unit: 'a', figures: { grdp: '60' } },
        { unit: 'b', figures: second },
      ],
      sectors: [],
    });
  expect(between(null)).toEqual([
    {
      indicator: 'grdp',
      own: '100',
      above: [{ case: 'up', value: '105', off: '-5' }],
      below: { units: 2, given: 1, sum: '60', off: null },
      sectors: null,
    },
  ]);
  expect(between({ grdp: '37.5' })[0]?.below).toEqual({ units: 2, given: 2, sum: '97.5', off: '2.5' });
});

test('S2 S3 given sectors’ figures, then those that state an indicator are added up beside the territory’s, once all sectors have submitted', () => {
  const indicators = [...SETTING.common.values()].map((one) => ({ ...one, own: false }));
  const between = (third: UnitFigures['figures']) =>
    betweenLevels({
      indicators,
      year: 2027,
      own: [{ indicator: 'grdp', figures: { '2027': '100' } }],
      above: [],
      below: [],
      sectors: [
        { unit: 'N-CT', figures: { grdp: '70' } },
        { unit: 'N-NN', figures: { grdp: '25' } },
        { unit: 'N-XD', figures: third },
      ],
    })[0]!;
  expect(between(null).sectors).toEqual({ units: 3, given: 2, sum: '95', off: null });
  expect(between({})).toMatchObject({ below: null, sectors: { units: 3, given: 2, sum: '95', off: '5' } });
  expect([differs(between(null)), differs(between({})), differs(between({ grdp: '5' }))]).toEqual([false, true, false]);
});

test('S24 given what the plan does for an indicator, then whoever leads or joins it has a share in it', () => {
  const { contents } = planOf('22', '121');
  contents.programmes!.programmes[0]!.with = ['31.ubnd'];
  contents.programmes!.programmes[0]!.lead = '22.so-xay-dung';
  expect(servingOf(contents, 'grdp').map(({ part, bodies }) => [part, bodies])).toEqual([
    ['targets', []],
    ['programmes', ['22.so-xay-dung', '31.ubnd']],
  ]);
  expect(servingOf(contents, 'investment').map(({ part }) => part)).toEqual(['targets']);
});
