import { vnDateOf } from '../calendar/dates';
import type { Data } from '../case/entry';
import { BUDGET, DURING, NUMBERING, openedWith, Rehearsal } from './fixture';
import { councilSession } from '.';
import { ACTS } from './acts';
import { lacks } from './items';
import { openItemActs, openSessionActs } from './openActs';

const EARLY = '2026-11-02T02:00:00.000Z';
const DATA: Data = {
  ...NUMBERING,
  ...BUDGET,
  item: 'budget',
  items: [BUDGET],
  conclusion: 'for',
  document: { id: 'r1', sha256: 'bb' },
  why: 'hash',
  opensOn: '2026-12-20',
  present: 40,
  for: 30,
  against: 2,
  abstained: 1,
  on: '2026-12-12',
  where: 'web',
};
const OF_SESSION = ['add-item', 'set-agenda', 'move-date', 'open-session', 'close-session'];
const before = (more: Data = {}) => new Rehearsal().must('set-agenda', { items: [{ ...BUDGET, ...more }] }, EARLY);
const voted = (yes = 30) => openedWith(BUDGET).must('vote', { item: 'budget', for: yes, against: 0, abstained: 0 });

/** The acts that the machine itself accepts now, with data that are in order. */
function accepted({ state }: Rehearsal, names: string[], at: string): string[] {
  const by = { body: state.standingBody, officer: 'o1', role: 'head' } as const;
  return names.filter((name) => {
    const data = name === 'add-item' ? { ...DATA, id: 'another' } : DATA;
    return councilSession.judge(state, { seq: 99, kind: 'act', name, at, by, data }).accepted;
  });
}

describe('what is offered is what the machine accepts', () => {
  test.each<[string, Rehearsal, string]>([
    ['convened, before its day', before(), EARLY],
    ['convened, on its day', before(), DURING],
    ['convened, a report owed', before({ needsReport: true }), DURING],
    ['open', openedWith(BUDGET), DURING],
    ['open, a report owed', openedWith({ ...BUDGET, needsReport: true }), DURING],
    ['open, a question', openedWith({ ...BUDGET, kind: 'question', case: null, step: null }), DURING],
    ['adopted', voted(), DURING],
    ['rejected', voted(2), DURING],
    ['closed, not numbered', voted().must('close-session'), DURING],
    ['closed, numbered', voted().must('close-session').must('number-resolution', DATA), DURING],
    ['finished', voted().must('close-session').must('number-resolution', DATA).must('publish-item', DATA), DURING],
  ])('%s', (_name, session, at) => {
    const { state } = session;
    const item = state.items[0]!;
    const ofItem = Object.keys(ACTS).filter((name) => !OF_SESSION.includes(name));
    expect(openSessionActs(state, vnDateOf(at)).sort()).toEqual(accepted(session, OF_SESSION, at).sort());
    expect(openItemActs(state.status, { ...item, lacks: lacks(item) }).sort()).toEqual(
      accepted(session, ofItem, at).sort(),
    );
  });
});
