import { vnDateOf } from '../calendar/dates';
import { type Data, SYSTEM } from '../case/entry';
import type { Story } from '../case/specification';
import { act, BUDGET, DURING, EARLY, NUMBERING, openedWith, vote, withAgenda } from './fixture';
import { councilSession } from '.';
import { ACTS } from './acts';
import { lacks } from './items';
import { openItemActs, openSessionActs } from './openActs';
import type { SessionState } from './state';

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
const OF_SESSION = ['roll-call', 'add-item', 'set-agenda', 'move-date', 'open-session', 'close-session'];
const voted = (yes = 30) => openedWith(BUDGET).given(vote(yes));
const closed = () => voted().given(act('close-session'));
const cancelled = () => {
  const ending = { item: 'budget', case: 'c1', cause: 'cancelled', on: '2026-12-08', by: '22.ubnd' };
  return openedWith(BUDGET).given(act('end-item', { ...ending, why: { case: 'c1', seq: 9 } }, DURING, SYSTEM));
};
const numbered = () => closed().given(act('number-resolution', DATA));

/** The acts that the machine itself accepts now, with data that are in order. */
function accepted({ state }: Story<SessionState>, names: string[], at: string): string[] {
  const by = { body: state.standingBody, officer: 'o1', role: 'head' } as const;
  return names.filter((name) => {
    const data = name === 'add-item' ? { ...DATA, id: 'another' } : DATA;
    return councilSession.judge(state, { seq: 99, kind: 'act', name, at, by, data }).accepted;
  });
}

describe('what is offered is what the machine accepts', () => {
  test.each<[string, Story<SessionState>, string]>([
    ['convened, before its day', withAgenda(BUDGET), EARLY],
    ['convened, on its day', withAgenda(BUDGET), DURING],
    ['convened, a report owed', withAgenda({ ...BUDGET, needsReport: true }), DURING],
    ['open', openedWith(BUDGET), DURING],
    ['open, a report owed', openedWith({ ...BUDGET, needsReport: true }), DURING],
    [
      'open, targets to be set first',
      withAgenda().given(act('add-item', { ...BUDGET, targets: { budget: 0 } }, EARLY), act('open-session')),
      DURING,
    ],
    ['open, a question', openedWith({ ...BUDGET, kind: 'question', case: null, step: null }), DURING],
    ['adopted', voted(), DURING],
    ['rejected', voted(2), DURING],
    ['cancelled', cancelled(), DURING],
    ['cancelled, which its preparers know', cancelled().given(act('note-ending', DATA)), DURING],
    ['closed, not numbered', closed(), DURING],
    ['closed, numbered', numbered(), DURING],
    ['finished', numbered().given(act('publish-item', DATA)), DURING],
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
