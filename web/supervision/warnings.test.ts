import type { SupervisionView } from '../data/api';
import { warningsOf } from './warnings';

type Task = SupervisionView['tasks'][number];

const named = (id: string) => ({ id, name: { vi: id, en: id }, short: { vi: id, en: id } });
const clause = { text: { vi: 'x', en: 'x' }, cites: 'practice' as const };
const AT = '2026-07-01T03:00:00.000Z';

const task = (id: string, dueOn: string, more: Partial<Task> = {}): Task => ({
  id,
  says: id,
  lead: named('22.so-tai-chinh'),
  with: [],
  product: 'report',
  dueOn,
  assignedAt: AT,
  standing: 'not-done',
  assessedAt: null,
  proofs: [],
  explanation: null,
  ladder: [],
  proposed: null,
  ...more,
});
const demanded = (dueOn: string, answeredAt: string | null): Task['explanation'] => ({
  demandedAt: AT,
  why: 'x',
  complex: false,
  dueOn,
  answeredAt,
  countsOn: null,
  late: false,
  says: null,
  documents: [],
  clause,
});
const ranked = (tasks: Task[], closedAt: string | null = null) =>
  warningsOf({ tasks, requests: [], steps: [], closedAt }, '2026-08-10').map(({ of, reasons }) => [
    of.kind === 'task' && of.task.id,
    ...reasons.map(({ why }) => why),
  ]);

describe('warnings rank what to look at first, and say why', () => {
  test('what fails comes before what is soon due; what is done, or due later, is not there', () => {
    expect(
      ranked([
        task('later', '2026-09-30'),
        task('soon', '2026-08-14'),
        task('done', '2026-07-01', { standing: 'done' }),
        task('late', '2026-08-07', { standing: 'overdue' }),
        task('later-still', '2026-07-31', { standing: 'overdue' }),
      ]),
    ).toEqual([
      ['later-still', 'overdue', 'undemanded'],
      ['late', 'overdue', 'undemanded'],
      ['soon', 'soon'],
    ]);
  });

  test('an explanation that does not come weighs more than one that nobody demanded', () => {
    const proposed = { rung: 'first', title: { vi: 'Đôn đốc', en: 'Reminder' }, to: [], why: 'unexplained', clause };
    expect(
      ranked([
        task('undemanded', '2026-08-07', { standing: 'overdue' }),
        task('unexplained', '2026-08-07', { standing: 'overdue', explanation: demanded('2026-08-09', null), proposed }),
        task('explained', '2026-08-07', { standing: 'overdue', explanation: demanded('2026-08-09', AT) }),
      ]),
    ).toEqual([
      ['unexplained', 'overdue', 'unexplained', 'proposed'],
      ['undemanded', 'overdue', 'undemanded'],
      ['explained', 'overdue'],
    ]);
  });

  test('found wanting before its day is a warning too; the last day itself is not late', () => {
    expect(
      ranked([task('wanting', '2026-09-30', { standing: 'unsatisfactory' }), task('today', '2026-08-10')]),
    ).toEqual([
      ['wanting', 'failing', 'undemanded'],
      ['today', 'soon'],
    ]);
  });

  test('a closed file warns of nothing', () => {
    expect(ranked([task('late', '2026-08-07', { standing: 'overdue' })], AT)).toEqual([]);
  });
});
