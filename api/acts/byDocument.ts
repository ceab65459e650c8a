import type { ArrivalState } from '../../domain/arrival/state';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import type { Councils } from '../../domain/councilSession/opening';
import { noSuchCase } from '../../domain/kinds';
import { type DocumentState, writtenNumber } from '../../domain/officialDocument/state';
import type { CycleOpening } from '../../domain/planCycle/state';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import { invalid } from '../http/validate';
import type { Services } from '../services';
import type { AskedAct } from './named';
import { type Opening, openingOf } from './openings';

/** What stands on a document that is kept here: issued here, or arrived. */
interface Standing {
  issuer: string | null;
  number: string;
  date: string;
  /** Of an arrival: when it came to whom, and the officer who registered it. */
  arrived: { on: string; body: string; by: string } | null;
}

/**
 * An answer entered from an arrival says what the arrival says: by whom, number, day of issue and of arrival. Throws
 * `not-found`, `invalid-input`, `same-person`.
 */
export async function requireOwnArrival(
  services: Services,
  officer: SignedIn,
  { name, data }: AskedAct,
): Promise<void> {
  if (name !== 'enter-answer' || typeof data.arrival !== 'string') return;
  await requireSaid(services, officer, data.arrival, { ...data, issuer: data.body ?? null });
}

/**
 * What is done by a document that is kept here says what that document says, and is the act of the body that issued it.
 * Throws `not-found`, `invalid-input`, `same-person`.
 */
export async function requireItsDocument(
  services: Services,
  officer: SignedIn,
  opening: Opening,
  act: AskedAct,
  by: string,
): Promise<void> {
  const { byDocument } = act.data;
  if (typeof byDocument !== 'string') return;
  await requireSaid(services, officer, byDocument, { ...act.data, issuer: issuerOf(opening, act, by) });
}

/** Whose act it is: a step's its holder's, whoever enters it; a resolution's the Council's; else the acting body's. */
function issuerOf({ kind, data: opening }: Opening, { name, data }: AskedAct, by: string): string | null {
  if (kind === 'plan-cycle' && typeof data.step === 'string')
    return (opening as unknown as CycleOpening).bodies[data.step]?.holder ?? null;
  return name === 'number-resolution' ? (opening as unknown as Councils).council : by;
}

async function requireSaid(services: Services, officer: SignedIn, id: string, said: Data): Promise<void> {
  const { issuer, number, date, arrived } = await standingOf(services, officer, id);
  const must: Data = {
    issuer,
    number,
    signedOn: date,
    ...(said.arrivedOn && arrived ? { arrivedOn: arrived.on } : {}),
  };
  const wrong = Object.keys(must).find((field) => said[field] !== must[field]);
  if (wrong) throw invalid(`data.${wrong}`, `= ${String(must[wrong])} (${id})`);
  if (arrived?.by === officer.id) await requireAnother(services, arrived.body);
}

async function standingOf(services: Services, officer: SignedIn, id: string): Promise<Standing> {
  const kind = (await openingOf(services.db, id))?.kind;
  if (kind === 'arrival') {
    const { state } = await caseInSight<ArrivalState>(services, officer, id, kind);
    const { issuer, number, date, arrivedOn, body, registeredBy } = state.opening;
    return { issuer: issuer.body, number, date, arrived: { on: arrivedOn, body, by: registeredBy } };
  }
  if (kind !== 'official-document') throw noSuchCase('official-document', id);
  const { state } = await caseInSight<DocumentState>(services, officer, id, kind);
  if (!state.issue) throw new DomainError('not-issued');
  return { issuer: state.opening.issuer, number: writtenNumber(state.issue), date: state.issue.date, arrived: null };
}

/**
 * The day of arrival may decide what was in time, so whoever registered it doesn't enter what rests on it, where the
 * body has two people.
 */
async function requireAnother({ db, clock }: Services, body: string): Promise<void> {
  const on = vnDateOf(await clock.now());
  const people = await db.seat.findMany({
    where: { body, from: { lte: on }, OR: [{ to: null }, { to: { gte: on } }], officer: { active: true } },
    select: { officerId: true },
    distinct: ['officerId'],
  });
  if (people.length > 1) throw new DomainError('same-person');
}
