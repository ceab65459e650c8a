import { z } from 'zod';
import { actNamed, notInSeat, type PeoplesAct } from '../../domain/case/act';
import { isPrompt } from '../../domain/case/byHand';
import { type Actor, ADMINISTRATION, type Data } from '../../domain/case/entry';
import type { Sight } from '../../domain/case/sight';
import type { DomainError } from '../../domain/errors';
import { KINDS } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import { sha256 } from '../../register/canonical';
import { actorIn, clerkIn, deputyIn } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import { administers, administrationBy } from '../http/scope';
import type { Services } from '../services';
import { addedTo } from './border';
import { requireItsDocument } from './byDocument';
import { requireDocuments } from './documents';
import type { AskedAct } from './named';
import { type Opening, openingOf } from './openings';
import type { AnyAct } from './shape';

/** An act that may be lodged; whether it may be done, the case itself rules. */
interface Admitted {
  by: Actor;
  data: Data;
}

/**
 * Whether an act may go on record at all, decided without the register: who acts, the case, its bodies, what the act
 * refers to. Nothing is changed by it. Throws `no-seat`, `not-found`, `wrong-act`, `not-your-step`, `not-consulted`,
 * `invalid-input` and kin.
 */
export async function admitAct(services: Services, officer: SignedIn, caseId: string, act: AnyAct): Promise<Admitted> {
  const opening = await openingOf(services.db, caseId);
  const by = await actorOf(services, officer, act, opening);
  if (!opening) throw notFound('case');
  const asked = { caseId, name: act.name, data: { ...act.data, ...reasonIn(opening, act) } };
  await requirePart(services, officer, opening, asked, by);
  await requireItsDocument(services, officer, opening, asked, by.body);
  const added = await addedTo(services, officer, opening, asked);
  await requireDocuments(services, officer, { caseId, body: by.body, data: asked.data });
  return { by, data: { ...asked.data, ...added } };
}

/** A document of a case that keeps a part inside is read there alone while it is worked at. */
export async function sightInWork({ db }: Services, caseId: string): Promise<Sight | undefined> {
  const opening = await openingOf(db, caseId);
  return opening && KINDS[opening.kind].keepsInside ? 'internal' : undefined;
}

/**
 * Whether somebody may do an act at all that isn't of the right form: whoever has no part in it is told that first.
 * Throws `no-seat`, `not-found`, `wrong-act`, `not-your-step`, `not-consulted`, `role-required` and kin.
 */
export async function requireEntitled(
  services: Services,
  officer: SignedIn,
  caseId: string,
  asked: unknown,
): Promise<void> {
  const act = looseAct.safeParse(asked).data as AnyAct | undefined;
  if (!act) return;
  const opening = await openingOf(services.db, caseId);
  const by = await actorOf(services, officer, act, opening);
  if (!opening) throw notFound('case');
  try {
    await requirePart(services, officer, opening, { caseId, name: act.name, data: act.data }, by);
  } catch (error) {
    // Data of a wrong form may not even be read; what is wrong with it is said next.
    if (!(error instanceof TypeError)) throw error;
  }
  const definition = definitionOf(opening, act);
  const otherSeat = definition && notInSeat(definition, by);
  if (otherSeat) throw otherSeat;
}

/** An act as far as who may do it is asked. */
const looseAct = z.object({
  name: z.string(),
  body: z.string(),
  onBehalfOf: z.string().nullish().catch(undefined),
  data: z.record(z.string(), z.unknown()).catch({}),
});

/** The bodies that alone read what an act carries, and its files, until it is sent. Throws `no-such-step`. */
export async function readersOf(
  { reader }: Services,
  caseId: string,
  { name, data }: Pick<AnyAct, 'name' | 'data'>,
): Promise<string[]> {
  const view = await reader.read(caseId);
  return view?.file.state ? KINDS[view.kind].readersNow(view.file.state, { name, data }) : [];
}

const definitionOf = ({ kind }: Opening, { name }: AnyAct): PeoplesAct<unknown, unknown> | undefined =>
  actNamed(KINDS[kind].acts, name) as PeoplesAct<unknown, unknown> | undefined;

/** In which seat the officer acts: a records clerk's or a deputy's work is done in that seat, all else in another. */
async function actorOf(
  services: Services,
  officer: SignedIn,
  act: AnyAct,
  opening: Opening | undefined,
): Promise<Actor> {
  const { seats, db } = services;
  const { id } = officer;
  if (opening && isPrompt(act.name) && act.body === ADMINISTRATION) {
    const theirs = await administers(services, officer, opening.unit);
    if (theirs) return administrationBy(id, 'head');
  }
  const seated = await seats.of(id);
  const definition = opening && definitionOf(opening, act);
  if (definition?.deputy) return deputyIn(seated, id, act.body);
  return definition?.clerk
    ? clerkIn(db, seated, id, act.body, act.onBehalfOf)
    : actorIn(seated, id, act.body, act.onBehalfOf);
}

/** The hash of the reason, for acts whose reason goes on record with their data. */
function reasonIn(opening: Opening, act: AnyAct): Data {
  const { texts } = act;
  const definition = definitionOf(opening, act);
  return definition?.reasonOnRecord && texts?.why !== undefined ? { why: sha256(texts.why) } : {};
}

/** Whoever has no part in the act is told so, if they may see the case; else it isn't there. */
async function requirePart(
  services: Services,
  officer: SignedIn,
  opening: Opening,
  act: AskedAct,
  by: Actor,
): Promise<void> {
  const refusal = await refusedNow(services, opening, act, by);
  const unknown = refusal ?? (KINDS[opening.kind].byTheRecord(opening.data, act) || null);
  if (unknown === null) return;
  const sees = await services.access.maySeeCase(officer, act.caseId);
  if (!sees) throw notFound('case');
  if (refusal) throw refusal;
}

/**
 * By the opening where that says enough; who has a part may have changed since, so a refusal is by the case as it
 * stands.
 */
async function refusedNow(
  { reader }: Services,
  { kind, data }: Opening,
  act: AskedAct,
  by: Actor,
): Promise<DomainError | null> {
  const { partsChange, refusedAtOpening, refusedNow: refused } = KINDS[kind];
  const refusal = partsChange ? null : refusedAtOpening(data, act, by);
  if (!refusal && !partsChange) return null;
  const state = (await reader.read(act.caseId))?.file.state;
  return state ? refused(state, act, by) : (refusal ?? notFound('case'));
}
