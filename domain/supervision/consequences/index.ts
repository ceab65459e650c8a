import type { Consequence, NamedDate } from '../../case/logic';
import { happens } from '../../case/machine';
import { mailsAbout } from '../../case/mails';
import { informationConsequences } from './information';
import { organisingConsequences } from './organising';
import { stepConsequences } from './steps';
import { rungDates, taskConsequences } from './tasks';
import { holderOf, organisersOf, type SupervisionState } from '../state';
import { ofCase } from '../words';

/** Everything that has come about by `now` and may not be on record yet; the machine drops what is. */
export function supervisionConsequences(state: SupervisionState, now: string): Consequence[] {
  const begun = [...opened(state, now), ...state.law.steps.flatMap((law) => stepConsequences(state, law, now))];
  if (state.closedAt) return [...begun, ...closed(state, now)];
  return [
    ...begun,
    ...state.requests.flatMap((request) => informationConsequences(state, request, now)),
    ...state.organisers.flatMap((organiser) => organisingConsequences(state, organiser, now)),
    ...state.tasks.flatMap((task) => taskConsequences(state, task, now)),
  ];
}

/** When the next rung of each task may be proposed. */
export const rungsAhead = (state: SupervisionState): NamedDate[] =>
  state.tasks.flatMap((task) => rungDates(state, task));

/** A supervision that carries out a rung tells the case it comes from. */
function opened(state: SupervisionState, now: string): Consequence[] {
  if (state.events.has('opened')) return [];
  const { source, caseId, group } = state.opening;
  const letters = source
    ? [
        {
          toCase: source.case,
          name: 'rung-opened',
          key: `${caseId}/source`,
          data: { task: source.task, rung: source.rung, case: caseId, by: holderOf(state, 'decides') },
        },
      ]
    : [];
  return [happens('supervision-opened', 'opened', now, { group }, { letters })];
}

/** The end is told to everyone who had a part. */
function closed(state: SupervisionState, now: string): Consequence[] {
  const { supervised, conducts, decides } = state.opening.parts;
  const bodies = [
    ...supervised,
    ...conducts,
    ...decides,
    ...organisersOf(state),
    ...state.tasks.map(({ lead }) => lead),
  ];
  const orders = mailsAbout(ofCase(state), 'closed', 'supervision-closed', bodies, {
    outcome: state.outcome as string,
    tasks: state.tasks.length,
  });
  return [happens('closed', 'closed', now, { outcome: state.outcome as string }, { mails: orders })];
}
