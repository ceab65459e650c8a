import type { FollowUp } from '../../domain/supervision/law';
import type { SupervisionFile } from '../../procedures/supervision/schema';
import { clauseOf } from '../http/names';
import type { SupervisionLawView } from './schema';

/** The law of a day as data: who supervises, the groups of work with their steps, what follows a conclusion. */
export function lawView(file: SupervisionFile): SupervisionLawView {
  const { cites, subjects, groups, followUp } = file;
  return {
    ...file,
    clause: clauseOf(cites),
    subjects: subjects.map((subject) => ({
      ...subject,
      levels: Object.keys(subject.at) as ('nation' | 'province' | 'district' | 'commune')[],
      clause: clauseOf(subject.cites),
    })),
    groups: groups.map(({ steps, cites: basis, ...group }) => ({
      ...group,
      clause: clauseOf(basis),
      steps: steps.map((step) => ({ ...step, clause: clauseOf(step.cites) })),
    })),
    explanation: explanationTimeView(followUp),
    reminders: followUp.reminders,
    ladder: ladderView(followUp),
  };
}

export const ladderView = ({ ladder }: FollowUp): SupervisionLawView['ladder'] =>
  ladder.map(({ cites, opens = null, ...rung }) => ({ ...rung, opens, clause: clauseOf(cites) }));

export const explanationTimeView = ({ explanation }: FollowUp): SupervisionLawView['explanation'] => ({
  ...explanation,
  clause: clauseOf(explanation.cites),
});
