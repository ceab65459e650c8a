import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import type { CaseKind } from '../../domain/kinds';
import { DomainError } from '../../domain/errors';
import { unseenPart } from '../../domain/planCycle/content';
import { reckonedTargets } from '../../register/planTargets';
import { cycleIn } from '../cases/state';
import type { SignedIn } from '../http/admit';
import { projectActData } from '../projects/plan';
import type { Services } from '../services';
import { checkAgenda, checkCorrection, foundInPlans } from '../sessions/dossierCheck';
import { requireOnRoll } from '../sessions/roll';
import { requireNamed } from '../supervisions/admission';
import { aboveIn } from './above';
import { checkedProject } from '../supervisions/checks';
import { requireOwnArrival } from './byDocument';
import { type AskedAct, requireAskable, requireAsked, requireBases, requireInvited, requireSession } from './named';
import type { Opening } from './openings';

/**
 * What an act refers to must be there; answers what only the server can add to its data. Throws `not-found` and kin.
 */
type Border = (services: Services, officer: SignedIn, opening: Opening, act: AskedAct) => Promise<Data | void>;

/** What only the server can say of an act. Throws what its kind's acts are refused by at the border. */
export const addedTo: Border = async (services, officer, opening, act) => ({
  ...(await BORDER[opening.kind]?.(services, officer, opening, act)),
  ...(act.name === 'escalate' && (await whoStandsAbove(services, opening, act))),
});

/** A plan cycle's procedure says before whom a step is put. */
async function whoStandsAbove(
  { reader, directory, clock }: Services,
  { kind }: Opening,
  { caseId, data }: AskedAct,
): Promise<Data> {
  const view = kind === 'plan-cycle' ? null : await reader.read(caseId);
  const state = view?.file.state;
  return state ? { above: aboveIn(directory, kind, state, String(data.step), vnDateOf(await clock.now())) } : {};
}

/**
 * What a step submits of its plan's targets. Whoever signs has looked at versions that are there: what nobody submitted
 * doesn't go on record. Throws `plan-data-changed`.
 */
async function reckoned(services: Services, { caseId, name, data }: AskedAct): Promise<Data> {
  const state = name === 'submit' || name === 'sign' ? await cycleIn(services, caseId) : null;
  if (!state) return {};
  const part = unseenPart(state, data);
  if (part) throw new DomainError('plan-data-changed', { part });
  return reckonedTargets(services.db, state, String(data.step));
}

/** Kinds whose acts refer to more than documents. */
const BORDER: Partial<Record<CaseKind, Border>> = {
  consultation: (services, officer, _opening, act) => requireOwnArrival(services, officer, act),
  'plan-cycle': async (services, officer, _opening, act) => {
    await requireBases(services, officer, act);
    await requireInvited(services, act);
    return { ...(await requireAsked(services, act)), ...(await reckoned(services, act)) };
  },
  exchange: (services, _officer, _opening, act) => requireInvited(services, act),
  supervision: async (services, officer, opening, act) => {
    await requireNamed(services, opening, act);
    return checkedProject(services, officer, act);
  },
  'council-session': async (services, _officer, opening, act) => {
    await requireLinks(services, opening, act);
    await checkCorrection(services, act);
    await requireAskable(services, act);
    await requireOnRoll(services, `${opening.unit}.hdnd`, act);
    return foundInPlans(services, act);
  },
  project: (services, officer, _opening, act) => projectActData(services, officer, act),
};

/** What an agenda points to must be there. */
async function requireLinks(services: Services, { unit }: Opening, act: AskedAct): Promise<void> {
  await checkAgenda(services, act);
  const to = act.name === 'postpone' ? act.data.to : null;
  if (typeof to === 'string') await requireSession(services, { id: to, unit });
}
