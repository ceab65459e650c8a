import type { Actor } from '../../domain/case/entry';
import type { MailOrder } from '../../domain/case/logic';
import { DomainError } from '../../domain/errors';
import { KINDS } from '../../domain/kinds';
import { planCycle } from '../../domain/planCycle';
import type { CycleState } from '../../domain/planCycle/state';
import { stepTitle } from '../cases/texts';
import { bodyNames } from '../http/names';
import type { Input } from '../http/route';
import { latePage } from './handlers';
import { asked, managersOf } from './managing';
import { present } from './present';
import type { LateStep } from './queries';
import type { ExtensionRow, extensionsQuery } from './schema';

/**
 * What extending late steps to one day would do, each for itself as the case stands, as an extension moves its own
 * step's day alone: asked of the machine that would rule on it. To extend is who manages the case's
 * own act; administrators have none of it.
 */
export async function extensions({
  query: { to, ...query },
  officer,
  services,
}: Input<{ query: typeof extensionsQuery }>) {
  const here = await present(services);
  const { items, next } = await latePage(services, officer, query, here);
  const [views, managers, now] = await Promise.all([
    services.reader.readMany(items.map(({ caseId }) => caseId)),
    managersOf(services, officer),
    services.clock.now(),
  ]);
  const name = bodyNames(services.directory, here.today);
  const rows = items.map((late) => {
    const state = views.get(late.caseId)?.file.state;
    const effect = effectOf(state, late, { to, actors: managers(late.unit), now });
    return { ...late, case: late.caseId, title: late.facts.title, ...effect, reaches: effect.reaches.map(name) };
  });
  return { body: { items: rows, next } };
}

type Effect = Pick<ExtensionRow, 'body' | 'moves' | 'refusal'> & { reaches: string[] };

type Refusal = Pick<DomainError, 'code' | 'facts'>;

const refusedBy = ({ code, facts }: Refusal): Effect => ({
  body: null,
  moves: [],
  reaches: [],
  refusal: { code, facts },
});

interface Wish {
  to: string;
  actors: Actor[];
  now: string;
}

function effectOf(state: unknown, { caseKind, step }: LateStep, { to, actors, now }: Wish): Effect {
  if (!state || actors.length === 0) return refusedBy(new DomainError('not-permitted'));
  const rulings = actors.map((by) => {
    const act = asked('extend', { step, newDue: to }, by, now);
    return { act, ruling: KINDS[caseKind].judge(state, act) };
  });
  const may = rulings.find(({ ruling }) => ruling.accepted);
  if (may) return { body: may.act.by.body, ...followed(state as CycleState, may.act, now), refusal: null };
  const [first] = rulings.flatMap(({ ruling }) => (ruling.accepted ? [] : [ruling]));
  return refusedBy(first as Refusal);
}

/** The days that move, and whom the mails about it reach. */
function followed(
  state: CycleState,
  act: ReturnType<typeof asked>,
  now: string,
): Pick<Effect, 'moves'> & { reaches: string[] } {
  const next = planCycle.apply(state, act);
  const moves = next.moves.slice(state.moves.length).map(({ step, oldDue, newDue }) => ({
    step,
    title: stepTitle(next, step),
    oldDue,
    newDue,
  }));
  const mails: MailOrder[] = planCycle.consequences(next, now).flatMap((one) => one.mails);
  const told = mails.filter(({ template }) => template === 'due-moved').map(({ toBody }) => toBody);
  return { moves, reaches: [...new Set(told)] };
}
