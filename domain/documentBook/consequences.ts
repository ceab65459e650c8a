import type { Data } from '../case/entry';
import type { Consequence, Letter } from '../case/logic';
import { happens } from '../case/machine';
import { arrivalOf, type Arrived, type BookState, endOf, type Numbered } from './state';

/** Each number is written to the document that got it, each arrival opens its case; the year ends the book. */
export function bookConsequences(state: BookState, now: string): Consequence[] {
  const entered = state.fresh.map((one) => written(state, one, now));
  const over = state.closedAt === null && endOf(state) <= now;
  return [...entered, ...(over ? [closed(state)] : [])];
}

function written({ opening }: BookState, one: BookState['fresh'][number], now: string): Consequence {
  const { number } = one;
  const numbered = 'notation' in one.what;
  const data: Data = numbered ? { number } : { arrival: number };
  return happens(numbered ? 'number-given' : 'arrival-registered', `entry/${one.seq}`, now, data, {
    letters: 'notation' in one.what ? [home(opening.caseId, one, one.what)] : arrivalLetters(opening, one, one.what),
  });
}

const home = (
  book: string,
  { number, clerk }: BookState['fresh'][number],
  { document, notation, date, keptBy }: Numbered,
): Letter => ({
  toCase: document,
  name: 'numbered',
  key: `${book}/${number}`,
  data: { book, number, notation, date, ...(keptBy && { keptBy }), clerk },
});

/** The arrival is a case of its own; a document that was issued here learns that the book has it. */
function arrivalLetters(
  { caseId, unit, body, calendar, rules }: BookState['opening'],
  { number, at, clerk }: BookState['fresh'][number],
  arrived: Arrived,
): Letter[] {
  const id = arrivalOf(caseId, number);
  const title = { vi: arrived.subject, en: arrived.subject };
  const opening = {
    caseId: id,
    unit,
    body,
    book: caseId,
    arrival: number,
    title,
    calendar,
    rules,
    registeredBy: clerk.officer,
    clerk,
  };
  const opens: Letter = {
    toCase: id,
    opens: { kind: 'arrival', title },
    name: 'open',
    key: `${id}/open`,
    data: { ...opening, ...arrived } as unknown as Data,
  };
  const heard: Letter[] = arrived.issuedHere
    ? [
        {
          toCase: arrived.issuedHere,
          name: 'registered',
          key: `${id}/registered`,
          data: { body, on: arrived.arrivedOn, arrival: id, at },
        },
      ]
    : [];
  return [opens, ...heard];
}

const closed = (state: BookState): Consequence =>
  happens('book-closed', 'closed', endOf(state), { last: state.last }, { timed: true });
