import type { Data } from '../case/entry';
import type { Consequence, Letter } from '../case/logic';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';
import { meetingTold } from '../case/meeting';
import { conclusionsLetter } from '../gathering/conclusions';
import { bound, conclusionsOf, type ExchangeState, isAgreed, isSettled, MEETING, party, pointsOf } from './state';

/** What has come about by `now` and may not be on record yet; the machine drops what is. */
export function exchangeConsequences(state: ExchangeState, now: string): Consequence[] {
  const { opening, meeting } = state;
  const place = { step: MEETING, title: opening.title, cites: 'practice', uid: opening.caseId, stem: '' } as const;
  return [
    meetingTold(meeting, place, now),
    ...state.papers.map(({ seq, by }) => told(state, now, { what: 'papers', seq, by })),
    ...recorded(state, now),
    ...closing(state, now),
  ];
}

/** Everybody who has part in it but whoever did it is told. */
function told(
  state: ExchangeState,
  now: string,
  { what, seq, by }: { what: string; seq: number; by: string },
): Consequence {
  const { title } = state.opening;
  const key = `news/${what}/${seq}`;
  const bodies = party(state).filter((body) => body !== by);
  const facts: Data = { what, by, titleVi: title.vi, titleEn: title.en };
  const mails = mailsTo(bodies, { key, template: 'exchange-news', step: MEETING, facts });
  return happens('exchange-news', key, now, { what, bodies, of: seq }, { mails });
}

const recorded = (state: ExchangeState, now: string): Consequence[] =>
  state.held ? [told(state, now, { what: 'recorded', seq: state.held.seq, by: state.opening.caller })] : [];

/** Over once every point is settled, or when the caller waits no longer: what isn't confirmed then isn't agreed. */
function closing(state: ExchangeState, now: string): Consequence[] {
  const { held, ending, closedAt } = state;
  if (closedAt || !held || !(ending || pointsOf(state).every(isSettled))) return [];
  const agreed = pointsOf(state)
    .filter(isAgreed)
    .map(({ id }) => id);
  const data = { outcome: 'concluded', agreed, points: pointsOf(state).length };
  return [happens('closed', 'closed', now, data, { letters: carriedOut(state) })];
}

/** What was agreed becomes a duty of whoever does it, by its day; with whom, is told of what came of it. */
function carriedOut(state: ExchangeState): Letter[] {
  const { opening, held } = state;
  const { caseId: parent, unit, caller: askedBy, calendar, title: meeting } = opening;
  const agreed = pointsOf(state).filter(isAgreed);
  if (agreed.length === 0) return [];
  const duties = agreed.map((one) => ({
    id: one.id,
    what: one.what,
    body: one.body,
    dueOn: one.by,
    tell: bound(one).filter((body) => body !== one.body),
  }));
  const asked = {
    parent,
    unit,
    askedBy,
    calendar,
    meeting,
    step: MEETING,
    role: 'officer',
    cites: 'practice',
  } as const;
  return [
    conclusionsLetter({
      ...asked,
      toCase: conclusionsOf(opening),
      reminders: [],
      documents: held?.documents ?? [],
      duties,
    }),
  ];
}
