import type { Actor, CaseKind, Data } from '../../domain/case/entry';
import { notEntitled } from '../../domain/case/entitled';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { sha256 } from '../../register/canonical';
import { actorIn } from '../accounts/seats';
import type { SignedIn } from '../http/admit';
import type { Services } from '../services';
import { projectActData, refusedOnProject } from '../projects/plan';
import { requireNamed } from '../supervisions/admission';
import { checkAgenda } from '../sessions/dossierCheck';
import { requireDocuments } from './documents';
import { requireMeeting } from './meetings';
import { type Opening, openingOf } from './openings';
import { ACT_NAMES, type AnyAct } from './vocabulary';

/** An act that may be lodged; whether it may be done, the case itself rules. */
export interface Admitted {
  by: Actor;
  data: Data;
}

/**
 * Whether an act may go on record at all, decided without the register: who acts, the case, its bodies, what the act
 * refers to. Throws `no-seat`, `not-found`, `wrong-act`, `not-your-step`, `not-consulted`, `invalid-input` and kin.
 */
export async function admitAct(services: Services, officer: SignedIn, caseId: string, act: AnyAct): Promise<Admitted> {
  const by = actorIn(await services.seats.of(officer.id), officer.id, act.body, act.onBehalfOf);
  const opening = await openingOf(services.db, caseId);
  if (!opening) throw notFound('case');
  const data = dataOf(opening.kind, act);
  await requirePart(services, officer, caseId, opening, { name: act.name, data }, by);
  if (opening.kind === 'plan-cycle') await requireMeeting(services, officer, { caseId, name: act.name, data });
  if (opening.kind === 'supervision') await requireNamed(services, officer, opening, { caseId, name: act.name, data });
  await requireDocuments(services, officer, { caseId, body: by.body, data });
  if (opening.kind === 'council-session') await requireLinks(services, opening, { caseId, name: act.name, data });
  return {
    by,
    data: opening.kind === 'project' ? await projectActData(services, officer, caseId, { name: act.name, data }) : data,
  };
}

/**
 * A session's acts carry the hash of their reason, which goes with the outcome to the case that waits for it; so does
 * the answer to upper targets.
 */
function dataOf(kind: CaseKind, act: AnyAct): Data {
  const why =
    (kind === 'council-session' || act.name === 'reconcile') && act.texts && 'why' in act.texts
      ? { why: sha256(String(act.texts.why)) }
      : {};
  return { ...act.data, ...why } as Data;
}

/** Whoever has no part in the act is told so, if they may see the case; else it isn't there. */
async function requirePart(
  services: Services,
  officer: SignedIn,
  caseId: string,
  { kind, data: opening }: Opening,
  act: { name: string; data: Data },
  by: Actor,
): Promise<void> {
  // A project's places and owner change, so its opening doesn't say who has a part in it now.
  const changes = kind === 'project' && (ACT_NAMES.project as string[]).includes(act.name);
  const refusal = changes
    ? await refusedOnProject(services, caseId, act, by)
    : await refusedNow(services, caseId, { kind, data: opening }, act, by);
  if (!refusal) return;
  throw (await services.access.maySeeCase(officer, caseId)) ? refusal : notFound('case');
}

/** Who has a part may have changed since the case began: another version, another body in place of one that ceased. */
async function refusedNow(
  { reader }: Services,
  caseId: string,
  { kind, data }: Pick<Opening, 'kind' | 'data'>,
  act: { name: string; data: Data },
  by: Actor,
): Promise<DomainError | null> {
  const refusal = refusalOf(kind, data, act, by);
  const state = refusal && (await reader.read<{ opening?: Data } & Data>(caseId))?.file.state;
  return state ? refusalOf(kind, state.opening ?? state, act, by) : refusal;
}

function refusalOf(kind: CaseKind, opening: Data, act: { name: string; data: Data }, by: Actor): DomainError | null {
  const allowed: string[] = ACT_NAMES[kind];
  if (!allowed.includes(act.name))
    return new DomainError('wrong-act', {
      act: act.name,
      step: String(act.data.step ?? '–'),
      kind,
      allowed: allowed.join(', '),
    });
  try {
    return notEntitled(kind, opening, act, by);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

/** What an agenda points to must be there: a letter to a case that doesn't exist could never be delivered. */
async function requireLinks(
  services: Services,
  { unit }: Opening,
  act: { caseId: string; name: string; data: Data },
): Promise<void> {
  await checkAgenda(services, act);
  const to = act.name === 'postpone' ? act.data.to : null;
  if (typeof to !== 'string') return;
  const session = await services.db.case.findFirst({
    where: { id: to, kind: 'council-session', unit },
    select: { id: true },
  });
  if (!session) throw notFound('council-session', to);
}
