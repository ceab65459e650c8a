import { addDays, type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { MayPass, Pass } from '../../domain/case/succession';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { Text } from '../../domain/law/procedure';
import { endOf } from '../../domain/units/successors';
import type { PrismaClient, Task } from '../../prisma/generated/client';
import { loadSuccessors } from '../../procedures/successors';
import { citationOf } from '../../register/moves';
import { AHEAD_DAYS, casesBegunBeforeChange, type CaseEnds, endsIn, tellPasses } from '../../register/successions';
import { answered, notLodged, type ResultOfOne } from '../acts/answered';
import { idKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import { caseTitles } from '../http/titles';
import { routesOf } from '../http/route';
import { administrationBy } from '../http/scope';
import type { Services } from '../services';
import {
  newSuccession,
  type NewSuccession,
  successionResults,
  successions,
  type Successions,
  successionsQuery,
} from './schema';

const route = routesOf('Successions');

function shown(
  { directory }: Services,
  { case: id, passes, undecided }: CaseEnds,
  title: Text,
  duties: Task[],
): Successions['items'][number] {
  const before = (body: string, on: IsoDate) => ({ id: body, name: directory.bodyName(body, addDays(on, -1)) });
  const since = (body: string, on: IsoDate) => ({ id: body, name: directory.bodyName(body, on) });
  return {
    case: id,
    title,
    passes: passes.map(({ old, oldName, new: heir, on, verified }) => ({
      old: { id: old, name: oldName },
      new: since(heir, on),
      on,
      verified,
    })),
    undecided: undecided.map(({ body, on, candidates }) => ({
      old: before(body, on),
      on,
      candidates: candidates.map((one) => since(one, on)),
      duties: duties.filter((one) => one.caseId === id && one.body === body).map(dutyOf),
    })),
  };
}

/** What the bodies for which the rules name nobody have to do in their cases. */
function dutiesOf(db: PrismaClient, ends: CaseEnds[]): Promise<Task[]> {
  const OR = ends.flatMap(({ case: caseId, undecided }) => undecided.map(({ body }) => ({ caseId, body })));
  return db.task.findMany({ where: { OR }, orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }] });
}

const dutyOf = ({ facts, acts, dueOn }: Task) => ({ title: (facts as { title?: Text }).title ?? null, acts, dueOn });

/**
 * Throws `not-found` for a body that never was or a successor that isn't there, `invalid-input` where nobody says when
 * the old one ends.
 */
async function passOf(
  { db, clock, directory }: Services,
  { old, successor, on: given, provision }: NewSuccession,
): Promise<Pass> {
  const today = vnDateOf(await clock.now());
  const on = given ?? endOf(directory, old, addDays(today, AHEAD_DAYS));
  if (!on)
    throw directory.bodyExists(old, today)
      ? new DomainError('invalid-input', { field: 'on', rule: 'the first day on which the old body is no more' })
      : notFound('body', old);
  if (!directory.bodyExists(successor, on < today ? today : on)) throw notFound('body', successor);
  const oldName = directory.bodyName(old, addDays(on, -1));
  return {
    old,
    oldName,
    new: successor,
    on,
    cites: provision ? [await citationOf(db, provision, today)] : 'practice',
    verified: provision?.verified ?? 'unverified',
  };
}

async function nameIn(services: Services, id: string, pass: Pass, officer: string, why: string): Promise<ResultOfOne> {
  const refused = (code: string, facts: DomainError['facts']) => notLodged(id, { code, facts });
  const view = await services.reader.read<MayPass>(id);
  const state = view?.file.state;
  if (!state || !view.logic.bodies) return refused('not-found', { what: id });
  const known = [...(state.successions?.known ?? []), ...(state.successions?.passed ?? [])].find(
    ({ old }) => old === pass.old,
  );
  if (known && known.new !== pass.new)
    return refused('body-succeeded', { body: known.old, new: known.new, on: known.on });
  if (!known && !view.logic.bodies(state).includes(pass.old)) return refused('not-found', { what: pass.old });
  const receipt = await tellPasses(services, id, [pass], administrationBy(officer), { why });
  return answered(services, id, receipt);
}

export const successionRoutes = [
  route.get('/successions', {
    summary: 'Open cases with duties of bodies that have ended or end within a week, and who takes them over',
    access: 'admin',
    description:
      'Ends by rule are told to each case by themselves. What a case has been told is no longer listed; a page may be empty and have a next.',
    query: successionsQuery,
    answers: successions,
    handler: async ({ query, services }) => {
      const by = addDays(vnDateOf(await services.clock.now()), AHEAD_DAYS);
      const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
      const { items, next } = page(
        await casesBegunBeforeChange(services, by, after, query.limit),
        query.limit,
        (id) => [id],
      );
      const found: CaseEnds[] = [];
      for (const id of items) found.push(await endsIn({ ...services, rules: loadSuccessors() }, id, by));
      const ending = found.filter(({ passes, undecided }) => passes.length + undecided.length > 0);
      const [titleOf, duties] = await Promise.all([
        caseTitles(
          services.db,
          ending.map((one) => one.case),
        ),
        dutiesOf(services.db, ending),
      ]);
      return { body: { items: ending.map((ends) => shown(services, ends, titleOf(ends.case), duties)), next } };
    },
  }),
  route.post('/successions', {
    summary: 'Name the successor of a body that ended, in the cases given',
    access: 'admin',
    description:
      'One act in each case, on its record, once however often this is asked. What is done stays done and no ' +
      'date moves; the open duties pass at the first moment of the day, or now if that has passed.',
    body: newSuccession,
    answers: successionResults,
    refusals: ['not-found'],
    // Each case by an act of its own; what is on record already stays as it is and is answered again.
    handler: async ({ body, officer, services }) => {
      const pass = await passOf(services, body);
      const items: ResultOfOne[] = [];
      for (const id of new Set(body.cases)) items.push(await nameIn(services, id, pass, officer.id, body.why));
      return { body: { items } };
    },
  }),
];
