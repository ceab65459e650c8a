import { vnDateOf } from '../calendar/dates';
import { type Row, rowOf } from '../case/rows';
import type { Data } from '../case/entry';
import type { Task, Words } from '../case/logic';
import { type ArrivalState, directionOf, handlingDue, holdersOf } from './state';

const DIRECT = { vi: 'Cho ý kiến chỉ đạo, phân phối văn bản đến', en: 'Direct who deals with the document' };
const HANDLE = { vi: 'Giải quyết văn bản đến', en: 'Deal with the document that came' };

/** Whoever directs, then whoever deals with it. */
export function arrivalTasks(state: ArrivalState): Task[] {
  if (state.closedAt) return [];
  const direction = directionOf(state);
  const { body, subject, type } = state.opening;
  const facts = (title: Data): Data => ({ title, kind: 'arrival', subject, type });
  if (!direction)
    return [
      {
        key: 'direction',
        body,
        step: 'direction',
        acts: ['direct-arrival', 'give-arrival', 'finish-arrival', 'return-arrival'],
        dueOn: null,
        openedAt: state.openedAt,
        facts: facts(DIRECT),
      },
    ];
  return holdersOf(state).map((holder) => ({
    key: `handling/${holder}`,
    body: holder,
    step: 'handling',
    acts: ['give-arrival', 'finish-arrival', ...(holder === body ? ['direct-arrival'] : [])],
    dueOn: handlingDue(state),
    openedAt: direction.at,
    facts: facts(HANDLE),
  }));
}

/** A row for the direction, which says what came, and one for what is done with it. */
export function arrivalSteps(state: ArrivalState): Row[] {
  const direction = directionOf(state);
  const { opening, openedAt, closedAt, outcome } = state;
  const over = closedAt !== null;
  const directing = rowOf('direction', 'arrival', opening.body, {
    round: state.directions.length,
    status: direction || over ? 'done' : 'open',
    openedAt,
    doneAt: direction?.at ?? closedAt,
    outcome,
    facts: factsOf(state),
  });
  if (!direction) return [directing];
  const handling = rowOf('handling', 'arrival', direction.lead, {
    status: over ? 'done' : 'open',
    dueOn: handlingDue(state),
    openedAt: direction.at,
    doneAt: closedAt,
    outcome,
    facts: { title: HANDLE },
  });
  return [directing, handling];
}

/** What lists, the book and search say of it. */
function factsOf(state: ArrivalState): Data {
  const { opening, outcome, given, answeredBy } = state;
  const direction = directionOf(state);
  const { title, body, book, arrival, arrivedOn, issuer, number, date, type, subject, signer, way, urgency } = opening;
  return {
    title,
    body,
    book,
    number: arrival,
    arrivedOn,
    issuer: issuer.body,
    issuerName: issuer.name,
    written: number,
    date,
    type,
    subject,
    signer,
    way,
    urgency,
    issuedHere: opening.issuedHere,
    registeredBy: opening.registeredBy,
    clerk: { ...opening.clerk },
    passedOn: direction && vnDateOf(direction.at),
    passedBy: direction && direction.officer,
    givenTo: given.map((one) => one.case),
    answeredBy,
    life: outcome ?? 'open',
  };
}

/** It is found by what it says of itself: subject, number, issuer. */
export function arrivalWords({ opening }: ArrivalState): Words {
  const { subject, number, issuer } = opening;
  const texts = [subject, number, issuer.name].filter((said) => said !== null);
  return { texts, bodies: issuer.body ? [issuer.body] : [], units: [] };
}
