import type { Data } from '../../domain/case/entry';
import { findItem } from '../../domain/councilSession/items';
import { countVotes, isAdopted } from '../../domain/councilSession/tally';
import { judgeCorrection } from '../../domain/planCycle/councilDecision';
import type { RefusalCode } from '../../domain/refusals';
import { isOpen, stepLaw } from '../../domain/planCycle/state';
import { DomainError } from '../../domain/errors';
import type { AgendaItem, SessionState } from '../../domain/councilSession/state';
import { firstChanged } from '../../domain/planContent/onRecord';
import { planBefore } from '../../domain/planCycle/content';
import { broughtTo, type PlansItem } from '../../domain/planCycle/onAgenda';
import { amendedTargets } from '../../register/planTargets';
import type { AskedAct } from '../acts/named';
import { cycleIn, stateIn } from '../cases/state';
import type { Services } from '../services';

/** The part of an agenda item that names the case waiting for the Council. */
interface LinkedItem {
  case?: unknown;
  step?: unknown;
}

type AgendasItem = LinkedItem & { id?: unknown };

type Reading = Pick<Services, 'reader'>;

/**
 * An item may name a case only once the case's session step is open; with `unit`, only a case of that unit.
 * Throws `dossier-not-ready`, also for a case that doesn't exist.
 */
async function checkDossier(services: Reading, item: LinkedItem, unit?: string): Promise<void> {
  if (typeof item.case !== 'string' || typeof item.step !== 'string') return;
  const state = await cycleIn(services, item.case);
  const step = state?.steps[item.step];
  const ready = state && step && isOpen(step) && stepLaw(state, item.step)?.inSession && state.closedAt === null;
  if (!ready || (unit !== undefined && state.opening.unit !== unit))
    throw new DomainError('dossier-not-ready', { case: item.case });
}

/**
 * The same for an act on a session's agenda (`add-item`, `set-agenda`), to be asked before it is lodged; other acts
 * pass. Items that the agenda has already, linked as before, were checked when they came on.
 */
export async function checkAgenda(services: Pick<Services, 'reader'>, act: AskedAct): Promise<void> {
  const items = itemsOf(act);
  if (items.length === 0) return;
  const session = await sessionIn(services, act.caseId);
  const known = (item: AgendasItem) =>
    session?.items.some(({ id, case: linked, step }) => id === item.id && linked === item.case && step === item.step) ??
    false;
  for (const item of items) if (!known(item)) await checkDossier(services, item, session?.unit);
}

/**
 * What the plans bring whose items an act puts on the agenda, or sends new papers for; the data voted on, and those
 * that a Council amends. Goes on record beside the act. Throws `plan-data-changed` where other data are submitted by
 * now than came with the papers.
 */
export async function foundInPlans(services: Reading & Pick<Services, 'db'>, act: AskedAct): Promise<Data> {
  if (OF_THE_PLAN.includes(act.name)) return ofThePlan(services, act);
  const found: PlansItem[] = [];
  for (const { id, case: of, step } of await namedItems(services, act)) {
    const state = typeof of === 'string' && typeof step === 'string' ? await cycleIn(services, of) : null;
    if (state) found.push({ item: String(id), state, step: step as string });
  }
  return broughtTo(found);
}

async function namedItems(services: Reading, act: AskedAct): Promise<AgendasItem[]> {
  if (act.name !== 'add-dossier') return itemsOf(act);
  const item = await itemAt(services, act);
  return item ? [{ id: item.id, case: item.case, step: item.step }] : [];
}

const sessionIn = (services: Reading, id: string): Promise<SessionState | null> =>
  stateIn<SessionState>(services, 'council-session', id);

async function itemAt(services: Reading, { caseId, data }: AskedAct): Promise<AgendaItem | undefined> {
  const session = await sessionIn(services, caseId);
  return session ? findItem(session, data.item) : undefined;
}

/** What stands on an item's version of its plan's data. */
const OF_THE_PLAN = ['vote', 'number-resolution', 'amend-targets'];

async function ofThePlan(services: Reading & Pick<Services, 'db'>, act: AskedAct): Promise<Data> {
  const item = await itemAt(services, act);
  const state = item && !item.resolution ? await cycleIn(services, item.case) : null;
  if (!item || !state) return {};
  const { plan, amended } = item;
  if (act.name === 'number-resolution')
    return { ...(plan && { plan }), ...(amended && { amended: { version: amended.version, sha256: amended.sha256 } }) };
  const part = firstChanged(plan, planBefore(state, String(item.step)));
  if (part && !item.decision) throw new DomainError('plan-data-changed', { part });
  if (!plan) return {};
  if (act.name === 'vote') return { plan };
  const figures = act.data.figures as { indicator: string; value: string }[];
  return {
    amended: { ...(await amendedTargets(services.db, state, plan, figures)), from: plan.targets?.sha256 ?? '' },
  };
}

/**
 * A tally whose plan has acted on the vote can't be corrected any more: asked before it goes on record, as the plan's
 * own rule will be. Throws `acted-on`, `step-not-open`, `case-closed`.
 */
export async function checkCorrection(services: Reading, { caseId, name, data }: AskedAct): Promise<void> {
  const session = name === 'correct-vote' ? await sessionIn(services, caseId) : null;
  const item = session ? findItem(session, data.item) : undefined;
  if (!session || !item?.case || !item.decision?.votes || item.resolution) return;
  const plan = await cycleIn(services, item.case);
  if (!plan) return;
  const outcome = isAdopted(countVotes(item, session.deputies, data)) ? 'adopted' : 'rejected';
  if (outcome === item.decision.outcome) return;
  const facts = { step: item.step, session: caseId, corrects: item.decision.seq, outcome };
  const ruling = judgeCorrection(plan, { data: facts });
  if (!ruling.accepted) throw new DomainError(ruling.code as RefusalCode, ruling.facts as Record<string, string>);
}

function itemsOf({ name, data }: AskedAct): AgendasItem[] {
  if (name === 'add-item') return [data];
  const { items } = data;
  return name === 'set-agenda' && Array.isArray(items)
    ? (items as AgendasItem[]).filter((item) => typeof item === 'object' && item !== null)
    : [];
}
