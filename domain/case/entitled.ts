import type { CarryingOpening } from '../carryingOut/state';
import type { ConsultationOpening } from '../consultation/state';
import type { CycleOpening } from '../planCycle/state';
import { DomainError } from '../errors';
import type { GatheringOpening } from '../gathering/state';
import { entitledAtOpening } from '../project';
import type { ProjectOpening } from '../project/state';
import { entitledToSession, mayLodge, type SessionOpening } from '../councilSession';
import type { SupportOpening } from '../support/state';
import { entitledToSupervision } from '../supervision/entitled';
import type { SupervisionOpening } from '../supervision/state';
import { type Actor, ADMINISTRATION, type CaseKind, type Data } from './entry';

/** Which bodies may do an act, as the case's first entry says; `code` is the refusal of all others. */
export interface Entitled {
  /** `null`: only the record tells; the case rules. */
  bodies: string[] | null;
  step: string;
  code: 'not-your-step' | 'not-consulted';
}

interface Act {
  name: string;
  data: Data;
}

/**
 * Who may do this act, by the case's opening alone: it never changes, so whoever has it need not read the case to
 * turn the wrong body away. The machine judges all the rest. Throws `no-such-step`, `unknown-anchor`.
 */
export function entitled(kind: CaseKind, opening: Data, act: Act): Entitled {
  if (kind === 'plan-cycle') return ofCycle(opening as unknown as CycleOpening, act);
  if (kind === 'project') return ofProject(opening as unknown as ProjectOpening, act);
  if (kind === 'consultation') return ofConsultation(opening as unknown as ConsultationOpening, act);
  if (kind === 'gathering') return ofGathering(opening as unknown as GatheringOpening, act);
  if (kind === 'carrying-out') return ofCarrying(opening as unknown as CarryingOpening, act);
  if (kind === 'support') return ofSupport(opening as unknown as SupportOpening, act);
  if (kind === 'supervision') return ofSupervision(opening as unknown as SupervisionOpening, act);
  return ofSession(opening as unknown as SessionOpening, act);
}

/** The refusal for a body that has no part in this act, or null. Throws as `entitled`. */
export function notEntitled(
  kind: CaseKind,
  opening: Data,
  act: Act,
  by: Pick<Actor, 'body' | 'role'>,
): DomainError | null {
  const { bodies, step, code } = entitled(kind, opening, act);
  if (bodies === null || bodies.includes(by.body)) return null;
  // A province may call its Council's committees what it likes.
  if (kind === 'council-session' && mayLodge(opening as unknown as SessionOpening, act.name, by)) return null;
  return code === 'not-consulted'
    ? new DomainError(code, { body: by.body })
    : new DomainError(code, { step, holder: bodies.join(', '), body: by.body });
}

/** Acts on the case as a whole. */
const OF_MANAGERS = ['cancel', 'set-targets', 'reconcile'];
const STEP_ACTS = ['submit', 'sign', 'return', 'invite', 'call-off'];

function ofCycle(opening: CycleOpening, { name, data }: Act): Entitled {
  if (name === 'set-anchor') return ofAnchor(opening, String(data.anchor));
  if (name === 'move-version')
    return { bodies: [...opening.managers, ADMINISTRATION], step: name, code: 'not-your-step' };
  if (OF_MANAGERS.includes(name)) return { bodies: opening.managers, step: name, code: 'not-your-step' };
  const step = String(data.step);
  const bodies = Object.hasOwn(opening.bodies, step) ? opening.bodies[step] : undefined;
  if (!bodies) throw new DomainError('no-such-step', { step });
  // Whoever was invited stands in the record alone.
  if (name === 'answer-invitation') return { bodies: null, step, code: 'not-consulted' };
  if (name === 'acknowledge')
    return { bodies: [...bodies.to, ...(opening.parties ?? [])], step, code: 'not-consulted' };
  if (name === 'remind' || name === 'escalate')
    return { bodies: [...opening.managers, ADMINISTRATION], step, code: 'not-your-step' };
  if (!STEP_ACTS.includes(name)) return { bodies: opening.managers, step, code: 'not-your-step' };
  const { holder, enteredBy } = bodies;
  return { bodies: [...new Set([enteredBy ?? holder, holder])], step, code: 'not-your-step' };
}

function ofAnchor({ anchorsBy }: CycleOpening, anchor: string): Entitled {
  const setBy = Object.hasOwn(anchorsBy, anchor) ? anchorsBy[anchor] : undefined;
  if (!setBy) throw new DomainError('unknown-anchor', { anchor, allowed: Object.keys(anchorsBy).join(', ') });
  return { bodies: [setBy], step: 'set-anchor', code: 'not-your-step' };
}

function ofConsultation({ consultees, askedBy, step }: ConsultationOpening, { name }: Act): Entitled {
  if (name === 'handle') return { bodies: [askedBy], step, code: 'not-your-step' };
  return { bodies: consultees, step, code: 'not-consulted' };
}

function ofGathering({ askedBy, step, bodies, duties }: GatheringOpening, { name }: Act): Entitled {
  if (name === 'decide-finding') return { bodies: [askedBy], step, code: 'not-your-step' };
  if (name === 'confirm-receipt')
    return { bodies: (duties ?? []).flatMap(({ tell }) => tell), step, code: 'not-consulted' };
  return { bodies: duties ? duties.map(({ body }) => body) : bodies, step, code: 'not-consulted' };
}

/** As at its opening; places and owners change, so whoever can read the case asks `entitledToProject` instead. */
function ofProject(opening: ProjectOpening, act: Act): Entitled {
  return { bodies: entitledAtOpening(opening, act), step: act.name, code: 'not-your-step' };
}

function ofSession(opening: SessionOpening, { name, data }: Act): Entitled {
  return { bodies: entitledToSession(opening, name), step: String(data.item ?? 'session'), code: 'not-your-step' };
}

/** The body above may close the year as well; figures are the reporter's alone. */
function ofCarrying({ reporter, escalateTo }: CarryingOpening, { name, data }: Act): Entitled {
  const above = name === 'close-carrying-out' && escalateTo ? [escalateTo] : [];
  return { bodies: [reporter, ...above], step: String(data.period ?? 'close'), code: 'not-your-step' };
}

/** What the parties asked do; all other acts are those of the party in need. */
const SUPPORTING = ['acknowledge-need', 'nothing-to-offer', 'offer-support', 'withdraw-offer'];

function ofSupport({ need, parties }: SupportOpening, { name }: Act): Entitled {
  if (SUPPORTING.includes(name))
    return { bodies: parties.flatMap(({ bodies }) => bodies), step: name, code: 'not-consulted' };
  return { bodies: need.bodies, step: name, code: 'not-your-step' };
}

function ofSupervision(opening: SupervisionOpening, { name, data }: Act): Entitled {
  return {
    bodies: entitledToSupervision(opening, name, data),
    step: String(data.step ?? data.task ?? name),
    code: 'not-your-step',
  };
}
