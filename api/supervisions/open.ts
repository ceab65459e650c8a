import type { Request } from 'express';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Actor } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { SupervisionLaw } from '../../domain/supervision/law';
import { rungIndex, type SupervisionOpening, type SupervisionState, taskOf } from '../../domain/supervision/state';
import type { PrismaClient } from '../../prisma/generated/client';
import { supervisionLawFor, supervisionOpening } from '../../procedures/supervision/opening';
import { lawHash, publishProcedure } from '../../register/law';
import { actingAs } from '../accounts/seats';
import { seesOne } from '../acts/named';
import { calendarNow } from '../calendar/current';
import { lodgeOpening, settledBy } from '../cases/opened';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import { requestedAct } from '../http/idempotency';
import type { Services } from '../services';
import type { NewSupervision } from './schema';

/**
 * Opens a supervision under the law of this day. The same request (Idempotency-Key) opens one, however often it comes.
 * Throws `no-seat`, `not-permitted`, `no-supervision-law`, `subject-not-competent`, `outside-unit`,
 * `rung-out-of-order` and kin.
 */
export async function open(
  services: Services,
  officer: SignedIn,
  wanted: NewSupervision,
  req: Request,
): Promise<string> {
  const { db, directory, clock } = services;
  const on = vnDateOf(await clock.now());
  const { actId } = await requestedAct(services, officer.id, req);
  const caseId = `${wanted.unit}.supervision.${on.slice(0, 4)}.${actId.replaceAll('-', '').slice(0, 12)}`;
  const law = await lawOf(db, supervisionLawFor(wanted.group, on));
  const { programme = null, source = null, ...named } = wanted;
  const { hash: calendarHash } = await calendarNow(db);
  const opening = supervisionOpening({
    ...named,
    directory,
    caseId,
    law: law.law,
    procedureHash: law.hash,
    calendarHash,
    programme,
    source,
    on,
  });
  const by = await opener(services, officer, wanted, opening, on);
  if (programme) await requireProgramme(services, officer, programme);
  if (source) await requireRung(services, officer, source, wanted.group, opening);
  if (!law.known) await publishProcedure(db, law.law);
  const { id: procedure, version } = law.law;
  const opens = { kind: 'supervision', procedure, version, opening, by, request: `${caseId}/open` } as const;
  const { receipt } = await lodgeOpening(services, opens);
  await settledBy(services, caseId, receipt.seq);
  return caseId;
}

/** A published text is frozen and holds, whatever the file says by now. */
async function lawOf(
  db: PrismaClient,
  file: SupervisionLaw,
): Promise<{ law: SupervisionLaw; hash: string; known: boolean }> {
  const published = await db.publishedProcedure.findUnique({
    where: { id_version: { id: file.id, version: file.version } },
  });
  const law = published ? (published.body as unknown as SupervisionLaw) : file;
  return { law, hash: published?.hash ?? lawHash(law), known: published !== null };
}

/** Those who prepare, conduct or decide it may open it. */
async function opener(
  { db }: Services,
  officer: SignedIn,
  { body, onBehalfOf }: NewSupervision,
  { parts }: SupervisionOpening,
  on: string,
): Promise<Actor> {
  const by = await actingAs(db, officer.id, body, on, onBehalfOf);
  if (![...parts.office, ...parts.conducts, ...parts.decides, ...parts.closes].includes(body))
    throw new DomainError('not-permitted');
  return by;
}

async function requireProgramme(services: Services, officer: SignedIn, id: string): Promise<void> {
  const which = { id, kind: 'plan-cycle', procedure: { startsWith: 'supervision-programme' } };
  if (!(await seesOne(services, officer, which))) throw notFound('programme', id);
}

/**
 * A measure is carried out by a supervision of its own group, opened by the body competent for it, and never goes down
 * the ladder.
 */
async function requireRung(
  services: Services,
  officer: SignedIn,
  source: NonNullable<NewSupervision['source']>,
  group: string,
  { parts }: SupervisionOpening,
): Promise<void> {
  const { state } = await caseInSight<SupervisionState>(services, officer, source.case, 'supervision');
  const task = taskOf(state, source.task);
  if (!task) throw new DomainError('no-such-task', { task: source.task });
  const rung = state.law.followUp.ladder.find(({ id }) => id === source.rung);
  const up =
    rung?.opens === group && rungIndex(state.law, source.rung) > rungIndex(state.law, task.ladder.at(-1)?.rung);
  if (!rung || !up || !task.explanation)
    throw new DomainError('rung-out-of-order', {
      rung: source.rung,
      next: task.explanation ? (rung?.opens ?? '–') : 'demand-explanation',
    });
  const competent = state.opening.parts[rung.by];
  if (!competent.some((body) => [...parts.decides, ...parts.closes].includes(body)))
    throw new DomainError('not-your-step', {
      step: source.rung,
      holder: competent.join(', '),
      body: parts.decides.join(', '),
    });
}
