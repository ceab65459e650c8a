import { DomainError } from '../../../domain/errors';
import { turnBefore } from '../../../domain/planCycle/state';
import type { Step } from '../../../domain/law/procedure';
import { sightOfStep } from '../../../domain/law/sight';
import { conflictsOf, timetable } from '../../../domain/law/timetable';
import type { PrismaClient } from '../../../prisma/generated/client';
import { fileUnder } from '../../acts/documents';
import { requestedAct } from '../../http/idempotency';
import { bodyNames } from '../../http/names';
import { type Input, opened } from '../../http/route';
import { rowView } from '../due/timetable';
import { publish } from '../../../register/cycleLaw';
import { type CyclePlan, factsOf, planOf } from './plan';
import { idle, requireSomebody, unseated } from './unseated';
import type { newCycle } from './schema';
import { lodgeOnce, openingRequest, toldOf } from '../opened';

type New = Input<{ body: typeof newCycle }>;

export async function show({ body, officer, services }: New) {
  const plan = await planOf(services, officer, body);
  await requireSomebody(services, plan);
  const {
    law: { procedure, procedureHash },
    opening,
    today,
  } = plan;
  const name = bodyNames(services.directory, today);
  const holderOf = (step: string) => name(opening.bodies[step]?.enteredBy ?? opening.bodies[step]?.holder ?? step);
  const table = timetable(procedure, factsOf(plan));
  const rows = table.map((row) => rowView(row, holderOf(row.step)));
  const { caseId, title, anchors, settings, history = [] } = opening;
  const done = new Set(history.map(({ step }) => step));
  return {
    body: {
      case: caseId,
      exists: (await services.db.case.count({ where: { id: caseId } })) > 0,
      inPlaceOf: turnBefore(caseId),
      title,
      procedure: procedure.id,
      version: procedure.version,
      hash: procedureHash,
      today,
      anchors,
      settings,
      rows,
      conflicts: conflictsOf(table),
      overdue: rows.flatMap(({ step, title: of, dueOn, holder }) =>
        dueOn && dueOn < today && !done.has(step) ? [{ step, title: of, dueOn, holder }] : [],
      ),
      unseated: await unseated(services, plan),
      idle: await idle(services, plan),
    },
  };
}

/** Papers of what was done before become the case's, each read as far as its step says. */
async function fileHistory(db: PrismaClient, { law, opening, by }: CyclePlan): Promise<void> {
  for (const { step, documents = [] } of opening.history ?? []) {
    const { sight } = sightOfStep(law.procedure.steps.find(({ id }) => id === step) as Step);
    await fileUnder(db, opening.caseId, by.body, documents, sight);
  }
}

export async function start({ body, officer, services, req }: New) {
  const { db } = services;
  const plan = await planOf(services, officer, body);
  await requireSomebody(services, plan);
  const { law, opening, by } = plan;
  const { actId: request } = await requestedAct(services, officer.id, req);
  const before = turnBefore(opening.caseId);
  // A request repeated after its cycle was cancelled has opened that one, and opens no other.
  if (before && (await openingRequest(db, before)) === request) throw new DomainError('case-exists', { case: before });
  await publish(db, law);
  const { id: procedure, version } = law.procedure;
  const begun = await lodgeOnce(services, { kind: 'plan-cycle', procedure, version, opening, by, request });
  await fileHistory(db, plan);
  return opened('cases', await toldOf(services, begun));
}
