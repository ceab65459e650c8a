import { dossierOf } from '../../domain/planCycle/dossier';
import { stepDue } from '../../domain/planCycle/due';
import { waitsFor } from '../../domain/planCycle/progress';
import { votedTargets } from '../../domain/planCycle/levels/targets';
import { verificationFor } from '../../domain/planCycle/verification';
import { type CycleState, isOpen, stepState } from '../../domain/planCycle/state';
import type { Step } from '../../domain/law/procedure';
import type { SessionState } from '../../domain/councilSession/state';
import { cycleIn } from '../cases/state';
import { stepTitle } from '../cases/texts';
import { missingIn } from '../dossiers/cycle';
import { missingView } from '../dossiers/view';
import { idKey, keyAfter } from '../http/keyset';
import { type Namer, namesAt } from '../http/names';
import { type Page, page } from '../http/page';
import type { Services } from '../services';
import { isRehearsal, openCycles } from './queries';
import type { DossierView } from './schema';

/** What may be put on the agenda: the unit's cycles whose step in session is open, or is the next to open. */
export async function dossiers(
  services: Services,
  session: SessionState,
  paging: { cursor?: string; limit: number },
): Promise<Page<DossierView>> {
  const [after] = keyAfter(paging.cursor, [idKey]) ?? [''];
  const rehearsal = await isRehearsal(services.db, session.caseId);
  const name = namesAt(services, await services.clock.now());
  const found: DossierView[] = [];
  // A unit has a handful of cycles at a time; each has one step in session, seldom two.
  for (const id of await openCycles(services.db, session.unit, rehearsal, after)) {
    if (found.length > paging.limit) break;
    const state = await cycleIn(services, id);
    if (state) found.push(...ofCycle(state, session, name));
  }
  return page(found, paging.limit, (one) => [one.case]);
}

function ofCycle(state: CycleState, session: SessionState, name: Namer): DossierView[] {
  const near = state.procedure.steps.filter((step) => step.inSession && isNear(state, step));
  return near.slice(0, 1).map((step) => dossierView(state, step, session, name));
}

/** Open, or waiting only for steps that are open themselves. */
function isNear(state: CycleState, { id }: Step): boolean {
  const step = stepState(state, id);
  if (step.doneAt) return false;
  return isOpen(step) || waitsFor(state, id).every((need) => isOpen(stepState(state, need)));
}

function dossierView(state: CycleState, { id, title }: Step, session: SessionState, name: Namer): DossierView {
  const { caseId, title: caseTitle } = state.opening;
  const verification = verificationFor(state, id);
  const dossier = dossierOf(state, id);
  const onAgenda = session.items.find((item) => item.case === caseId && item.step === id);
  return {
    case: caseId,
    title: caseTitle,
    step: id,
    stepTitle: title,
    dueOn: stepDue(state, id).dueOn,
    status: isOpen(stepState(state, id)) ? 'open' : 'next',
    waitsFor: waitsFor(state, id).map((need) => ({ step: need, title: stepTitle(state, need) })),
    missing: missingIn(dossier).map((one) => missingView(one, name)),
    targets: votedTargets(state),
    documents: dossier.papers.flatMap(({ basis, documents }) => (basis ? documents : [])),
    verification: verification && { ...verification, by: name(verification.by) },
    onAgenda: onAgenda?.id ?? null,
  };
}
