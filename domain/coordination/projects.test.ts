import { formFault } from '../case/act';
import { projects } from './forms';
import { reconcile } from './projects';

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
