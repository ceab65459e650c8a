import type { StepRow } from '../../domain/case/logic';
import type { CaseKind } from '../../domain/kinds';
import type { CycleState } from '../../domain/planCycle/state';
import type { SignedIn } from '../http/admit';
import { caseInSight, type InSight } from '../http/caseInSight';
import type { Services } from '../services';

type Reading = Pick<Services, 'reader'>;

/**
 * A case of that kind as its register says it stands; null where there is none of it. It is shared: read it, never
 * change it.
 */
export async function stateIn<S>({ reader }: Reading, kind: CaseKind, id: string | null | undefined) {
  const view = id ? await reader.read<S>(id) : null;
  return view?.kind === kind ? view.file.state : null;
}

/** The same of a plan cycle. */
export const cycleIn = (services: Reading, id: string | null | undefined): Promise<CycleState | null> =>
  stateIn<CycleState>(services, 'plan-cycle', id);

/** A plan cycle, for whoever has a part in it; see `caseInSight`. Throws `not-found`, `only-consulted`. */
export const cycleInSight = (services: Services, officer: SignedIn, id: string): Promise<InSight<CycleState>> =>
  caseInSight<CycleState>(services, officer, id, 'plan-cycle');

/** Which of a case's rows are past their day. */
export const pastDay = (rows: StepRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ overdue }) => overdue).map(({ step }) => step));
