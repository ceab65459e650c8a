import type { Data } from '../../domain/case/entry';
import { findItem } from '../../domain/councilSession/items';
import { countVotes, isAdopted } from '../../domain/councilSession/tally';
import { judgeCorrection } from '../../domain/planCycle/councilDecision';
import { votedTargets } from '../../domain/planCycle/levels/targets';
import type { CycleState } from '../../domain/planCycle/state';
import type { RefusalCode } from '../../domain/refusals';
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
 * What the plans that the agenda's items wait for hold of them: what a committee verified there is the item's report,
 * so that nobody files it twice, and the plan's targets are voted on with it. Goes on record beside the act.
 */
export async function foundInPlans(
  { reader }: Pick<Services, 'reader'>,
  act: { name: string; data: Data },
): Promise<Data | undefined> {
  const resolved: Record<string, Report> = {};
  const targets: Record<string, number> = {};
  for (const { id, case: of, step } of itemsOf(act)) {
    const state = typeof of === 'string' && typeof step === 'string' ? await planOf(reader, of) : null;
    if (!state) continue;
    const verification = verificationFor(state, step as string);
    if (verification) resolved[String(id)] = reportOf(of as string, verification);
    const version = votedTargets(state);
    if (version !== null) targets[String(id)] = version;
  }
  const found = { ...(some(resolved) && { resolved }), ...(some(targets) && { targets }) };
  return some(found) ? found : undefined;
}

const some = (one: object): boolean => Object.keys(one).length > 0;

async function planOf(reader: Services['reader'], id: string): Promise<CycleState | null> {
  const view = await reader.read<CycleState>(id);
  return view?.kind === 'plan-cycle' ? view.file.state : null;
}

/**
 * A tally whose plan has acted on the vote can't be corrected any more: asked before it goes on record, as the plan's
 * own rule will be. Throws `acted-on`, `step-not-open`, `case-closed`.
 */
export async function checkCorrection(
  { reader }: Pick<Services, 'reader'>,
  { caseId, name, data }: { caseId: string; name: string; data: Data },
): Promise<void> {
  const session = name === 'correct-vote' ? (await reader.read<SessionState>(caseId))?.file.state : null;
  const item = session ? findItem(session, data.item) : undefined;
  if (!session || !item?.case || !item.decision?.votes || item.resolution) return;
  const plan = await planOf(reader, item.case);
  if (!plan) return;
  const outcome = isAdopted(countVotes(item, session.deputies, data)) ? 'adopted' : 'rejected';
  if (outcome === item.decision.outcome) return;
  const facts = { step: item.step, session: caseId, corrects: item.decision.seq, outcome };
  const ruling = judgeCorrection(plan, { data: facts });
  if (!ruling.accepted) throw new DomainError(ruling.code as RefusalCode, ruling.facts as Record<string, string>);
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
