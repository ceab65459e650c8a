import type { Data } from '../../domain/case/entry';
import type { CycleState } from '../../domain/planCycle/state';
import { isOpen } from '../../domain/planCycle/state';
import { DomainError } from '../../domain/errors';
import type { Report, SessionState } from '../../domain/councilSession/state';
import { type Verification, verificationFor } from '../../domain/planCycle/verification';
import type { Services } from '../services';

/** The part of an agenda item that names the case waiting for the Council. */
interface LinkedItem {
  case?: unknown;
  step?: unknown;
}

/**
 * An item may name a case only once the case's session step is open; with `unit`, only a case of that unit.
 * Throws `dossier-not-ready`, also for a case that doesn't exist.
 */
async function checkDossier(services: Pick<Services, 'reader'>, item: LinkedItem, unit?: string): Promise<void> {
  if (typeof item.case !== 'string' || typeof item.step !== 'string') return;
  const view = await services.reader.read<CycleState>(item.case);
  const state = view?.kind === 'plan-cycle' ? view.file.state : null;
  const step = state?.steps[item.step];
  const law = state?.procedure.steps.find(({ id }) => id === item.step);
  const ready = step !== undefined && isOpen(step) && law?.inSession === true && state?.closedAt === null;
  if (!ready || (unit !== undefined && state?.opening.unit !== unit))
    throw new DomainError('dossier-not-ready', { case: item.case });
}

/**
 * The same for an act on a session's agenda (`add-item`, `set-agenda`), to be asked before it is lodged; other acts
 * pass. Items that the agenda has already, linked as before, were checked when they came on.
 */
export async function checkAgenda(
  services: Pick<Services, 'reader'>,
  act: { caseId: string; name: string; data: Data },
): Promise<void> {
  const items = itemsOf(act);
  if (items.length === 0) return;
  const view = await services.reader.read<SessionState>(act.caseId);
  const session = view?.kind === 'council-session' ? view.file.state : null;
  const known = (item: LinkedItem & { id?: unknown }) =>
    session?.items.some(({ id, case: linked, step }) => id === item.id && linked === item.case && step === item.step) ??
    false;
  for (const item of items) if (!known(item)) await checkDossier(services, item, session?.unit);
}

/**
 * What a committee verified in the plans that the agenda's items wait for: it is each item's report, so that nobody
 * files it twice. Goes on record beside the act.
 */
export async function verifiedBefore(
  { reader }: Pick<Services, 'reader'>,
  act: { name: string; data: Data },
): Promise<Data | undefined> {
  const found = await Promise.all(
    itemsOf(act).map(async ({ id, case: of, step }): Promise<[string, Report][]> => {
      if (typeof of !== 'string' || typeof step !== 'string') return [];
      const view = await reader.read<CycleState>(of);
      const verification = view?.kind === 'plan-cycle' && view.file.state && verificationFor(view.file.state, step);
      return verification ? [[String(id), reportOf(of, verification)]] : [];
    }),
  );
  const resolved = Object.fromEntries(found.flat());
  return Object.keys(resolved).length > 0 ? { resolved } : undefined;
}

const reportOf = (of: string, { step, ...verified }: Verification): Report => ({
  ...verified,
  from: { case: of, step },
});

function itemsOf({ name, data }: { name: string; data: Data }): (LinkedItem & { id?: unknown })[] {
  if (name === 'add-item') return [data];
  const { items } = data;
  return name === 'set-agenda' && Array.isArray(items)
    ? (items as LinkedItem[]).filter((item) => typeof item === 'object' && item !== null)
    : [];
}
