import { formFault } from '../case/act';
import { programme, projects } from './forms';
import { reconcile, sharesIn } from './projects';

const project = (id: string, order: number, capital = 100) => ({ id, order, capital });
const PROGRAMME = [project('ring-road', 1), project('port', 2), project('reservoir', 3)];

const found = (lists: Parameters<typeof reconcile>[1]) =>
  reconcile(PROGRAMME, lists).map(({ kind, project: id, bodies }) => [kind, id, ...bodies]);

test('S22 lists that fit the regional programme show nothing; a province’s own project concerns nobody', () => {
  expect(
    found([
      { body: '22', projects: [project('ring-road', 1), project('school', 2), project('port', 3)] },
      { body: '31', projects: [project('reservoir', 1)] },
    ]),
  ).toEqual([]);
});

test('S15 S22 a regional work in two lists, with its capital counted twice, and one in none', () => {
  const lists = [
    { body: '31', projects: [project('ring-road', 1)] },
    { body: '22', projects: [project('ring-road', 1), project('port', 2)] },
  ];
  expect(found(lists)).toEqual([
    ['in-two', 'ring-road', '22', '31'],
    ['capital-differs', 'ring-road', '22', '31'],
    ['in-none', 'reservoir'],
  ]);
});

test('a project in two lists is found though the programme doesn’t know it', () => {
  const own = { projects: [...PROGRAMME.map((one) => ({ ...one })), project('bridge', 9)] };
  expect(
    found([
      { body: '22', ...own },
      { body: '31', projects: [project('bridge', 1)] },
    ]),
  ).toEqual([['in-two', 'bridge', '22', '31']]);
});

test('a list that puts a regional work behind one of lower priority is against the order, with the reason', () => {
  const [finding] = reconcile(PROGRAMME, [
    { body: '22', projects: [project('reservoir', 1), project('ring-road', 2), project('port', 3)] },
  ]);
  expect(finding).toEqual({
    key: 'against-order:ring-road:22/reservoir',
    kind: 'against-order',
    project: 'ring-road',
    bodies: ['22'],
    reason: {
      vi: 'Danh mục xếp ring-road sau reservoir, chương trình vùng xếp trước',
      en: 'The list puts ring-road after reservoir, the regional programme before it',
    },
  });
});

test('capital with decimals adds up exactly: a tenth and two tenths are three', () => {
  const part = (capital: string) => [{ id: 'bridge', order: 1, capital }];
  const lists = [
    { body: '22', projects: part('0.1') },
    { body: '31', projects: part('0.2') },
  ];
  const kinds = (capital: string) => reconcile(part(capital), lists).map(({ kind }) => kind);
  expect([kinds('0.3'), kinds('0.300001')]).toEqual([['in-two'], ['in-two', 'capital-differs']]);
});

test('lists with half the capital each make the whole', () => {
  const lists = [
    { body: '22', projects: [project('ring-road', 1, 60), project('port', 2), project('reservoir', 3)] },
    { body: '31', projects: [project('ring-road', 1, 40)] },
  ];
  expect(found(lists)).toEqual([['in-two', 'ring-road', '22', '31']]);
});

test('each project and each place stands once in a list', () => {
  const fault = (...list: ReturnType<typeof project>[]) => formFault(projects, list as never)?.rule ?? null;
  expect(fault(project('a', 1), project('a', 2))).toContain('once');
  expect(fault(project('a', 1), project('b', 1))).toContain('once');
  expect(fault(project('a', 1), project('b', 2))).toBeNull();
});

describe('a joint programme’s own figures', () => {
  const share = (party: string, year: number, capital: number) => ({ party, year, capital });
  const ROAD = {
    ...project('ring-road', 1),
    shares: [share('22', 2027, 40), share('31', 2027, 20), share('22', 2028, 40)],
  };
  const PORT = { ...project('port', 2, 50), shares: [share('31', 2028, 50)] };

  test('S15 S22 what the parties give adds up to the capital of each work, each party once a year', () => {
    const fault = (shares: ReturnType<typeof share>[]) =>
      formFault(programme, [{ ...project('a', 1), shares }] as never)?.rule ?? null;
    expect(fault(ROAD.shares)).toBeNull();
    expect(fault([])).toBeNull();
    expect(fault([share('22', 2027, 99)])).toContain('add up');
    expect(fault([share('22', 2027, 50), share('22', 2027, 50)])).toContain('once a year');
  });

  test('S22 stand by work and party, with the sums by year, by party and of all; works without shares are left out', () => {
    expect(sharesIn([PORT, project('reservoir', 3), ROAD])).toEqual({
      years: [2027, 2028],
      rows: [
        { project: 'ring-road', party: '22', byYear: { 2027: 40, 2028: 40 }, total: 80 },
        { project: 'ring-road', party: '31', byYear: { 2027: 20 }, total: 20 },
        { project: 'port', party: '31', byYear: { 2028: 50 }, total: 50 },
      ],
      byYear: { 2027: 60, 2028: 90 },
      total: 150,
      parties: [
        { party: '22', total: 80 },
        { party: '31', total: 70 },
      ],
    });
  });
});
