import { PROJECT_COLUMNS, projectsInSheet } from './projectSheet';

const read = (...rows: unknown[][]) => projectsInSheet([PROJECT_COLUMNS.map(({ head }) => head.en), ...rows]);

test('rows are projects in their order; empty ones are left out', () => {
  expect(read(['Cầu Bãi Cháy 2', 150000], [null, null], ['Cảng Cái Lân', 0])).toEqual({
    projects: [
      { name: 'Cầu Bãi Cháy 2', capital: '150000' },
      { name: 'Cảng Cái Lân', capital: '0' },
    ],
    faults: [],
  });
});

test('what is wrong is told by its cell, and nothing is guessed', () => {
  const { projects, faults } = read([null, 1], ['A', '150.000'], ['B', 1.5], ['C', -1]);
  expect(projects).toEqual([]);
  expect(faults.map(({ cell }) => cell)).toEqual(['A2', 'B3', 'B4', 'B5']);
});
