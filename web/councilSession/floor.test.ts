import type { AgendaItemView } from '../data/api';
import { onFloor } from './floor';

const item = (id: string, more: Partial<AgendaItemView> = {}) =>
  ({ id, attendance: null, decision: null, ...more }) as AgendaItemView;
const here = { attendance: { present: 3, deputies: null } };
const votes = {
  for: 3,
  against: 0,
  abstained: 0,
  notVoting: 0,
  absent: 0,
  total: 3,
  threshold: 'majority',
  needed: 2,
} as const;
const decided = (at: string) =>
  ({
    ...here,
    decision: { outcome: 'adopted', at, votes, why: null, reason: null, next: null },
  }) as Partial<AgendaItemView>;
const postponed = {
  decision: { outcome: 'postponed', at: '2026-12-08T09:00:00Z', votes: null, why: 'hash', reason: null, next: null },
} as Partial<AgendaItemView>;

test.each<[string, 'convened' | 'open', AgendaItemView[], string | null]>([
  ['nothing before the opening', 'convened', [item('a', here)], null],
  ['the first item before anything happened', 'open', [item('a'), item('b')], 'a'],
  ['whatever was called, out of order too', 'open', [item('a'), item('b', here)], 'b'],
  ['a result until the next is called', 'open', [item('a', decided('2026-12-08T02:00:00Z')), item('b')], 'a'],
  [
    'the newest result',
    'open',
    [item('a', decided('2026-12-08T03:00:00Z')), item('b', decided('2026-12-08T02:00:00Z')), item('c')],
    'a',
  ],
  ['the next once it is called', 'open', [item('a', decided('2026-12-08T02:00:00Z')), item('b', here)], 'b'],
  ['no item that was only put off', 'open', [item('a', postponed), item('b')], 'b'],
])('%s', (_name, status, items, id) => expect(onFloor({ status, items })?.id ?? null).toBe(id));
