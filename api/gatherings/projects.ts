import type { Text } from '../../domain/law/procedure';
import { DECISIONS, type Misfit } from '../../domain/coordination/projects';
import { dutiesOf, misfitsOf, type GatheringState, outstanding, undecided } from '../../domain/gathering/state';
import { stepLaw } from '../../domain/planCycle/state';
import type { Namer } from '../http/names';
import type { Services } from '../services';
import { textsOfActs, textsOfStep } from '../cases/texts';
import type { FindingView, ReconciliationView } from './schema';
import { contributionTexts, cycleOf, namesOn } from './view';

/**
 * The programme's and the lists' projects, each with where it stands and what doesn't fit, why, and how it was decided.
 */
export async function reconciliationView(services: Services, state: GatheringState): Promise<ReconciliationView> {
  const name = namesOn(services, state);
  const called = await projectNames(services, state);
  const reasons = await textsOfActs(
    services.db,
    state.opening.caseId,
    'decide-finding',
    Object.values(state.decisions).map(({ seq }) => seq),
  );
  const findings = misfitsOf(state);
  const view = (finding: Misfit) =>
    findingView(
      state,
      { ...finding, reason: inNames(finding.reason, called) },
      name,
      (seq) => reasons.get(seq)?.why ?? null,
    );
  return {
    gathering: state.opening.caseId,
    complete: outstanding(state).length === 0,
    undecided: undecided(state).length,
    projects: projectIds(state).map((id) => ({
      id,
      name: called[id] ?? null,
      ...placesOf(state, id, name),
      findings: findings.filter(({ project }) => project === id).map(view),
    })),
  };
}

/** What a finding says, with the projects by their names. */
function inNames(reason: Text, called: Record<string, string>): Text {
  const named = (text: string) =>
    text.replace(/[\w.:~-]+/g, (word) => (Object.hasOwn(called, word) ? `“${called[word]}”` : word));
  return { vi: named(reason.vi), en: named(reason.en) };
}

/** The programme's projects in its order, then the lists' own. */
function projectIds(state: GatheringState): string[] {
  const programme = [...state.opening.programme].sort((a, b) => a.order - b.order);
  return [...new Set([...programme, ...dutiesOf(state).flatMap(({ projects }) => projects)].map(({ id }) => id))];
}

function placesOf(
  state: GatheringState,
  id: string,
  name: Namer,
): Pick<ReconciliationView['projects'][number], 'programme' | 'lists'> {
  const lists = dutiesOf(state).flatMap(({ body, projects }) =>
    projects.filter((project) => project.id === id).map((project) => ({ ...project, body: name(body) })),
  );
  return { programme: state.opening.programme.find((project) => project.id === id) ?? null, lists };
}

function findingView(
  state: GatheringState,
  misfit: Misfit,
  name: Namer,
  why: (seq: number) => string | null,
): FindingView {
  const decision = state.decisions[misfit.key];
  return {
    ...misfit,
    bodies: misfit.bodies.map(name),
    choices: [...DECISIONS[misfit.kind]],
    decision: decision
      ? { ...decision, body: decision.body ? name(decision.body) : null, by: name(decision.by), why: why(decision.seq) }
      : null,
  };
}

async function projectNames(services: Services, state: GatheringState): Promise<Record<string, string>> {
  const cycle = await cycleOf(services, state);
  const from = cycle && stepLaw(cycle, state.opening.step)?.against;
  const programme = from ? await textsOfStep(services.db, cycle.opening.caseId, from) : {};
  const lists = [...(await contributionTexts(services, state)).values()];
  return Object.assign({}, ...lists, programme) as Record<string, string>;
}
