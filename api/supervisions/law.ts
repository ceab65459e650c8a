import type { FollowUp } from '../../domain/supervision/law';
import type { SupervisionFile } from '../../procedures/supervision/schema';
import { clauseOf } from '../http/names';
import type { SupervisionLawView } from './schema';

/** The law of a day as data: who supervises, the groups of work with their steps, what follows a conclusion. */
export function lawView({
  version,
  title,
  inForce,
  cites,
  subjects,
  groups,
  followUp,
}: SupervisionFile): SupervisionLawView {
  return {
    version,
    title,
    inForce,
    clause: clauseOf(cites),
    subjects: subjects.map(({ id, title: called, at, cites: basis }) => ({
      id,
      title: called,
      levels: Object.keys(at) as ('nation' | 'province' | 'district' | 'commune')[],
      clause: clauseOf(basis),
    })),
    groups: groups.map(({ steps, anchors, cites: basis, ...group }) => ({
      ...group,
      clause: clauseOf(basis),
      anchors: anchors.map(({ id, title: called }) => ({ id, title: called })),
      steps: steps.map(({ id, kind, title: called, by, role, needs, cites: own }) => ({
        id,
        kind,
        title: called,
        by,
        role,
        needs,
        clause: clauseOf(own),
      })),
    })),
    explanation: explanationTimeView(followUp),
    reminders: followUp.reminders,
    ladder: ladderView(followUp),
  };
}

export const ladderView = ({ ladder }: FollowUp): SupervisionLawView['ladder'] =>
  ladder.map(({ cites, opens = null, ...rung }) => ({ ...rung, opens, clause: clauseOf(cites) }));

export const explanationTimeView = ({
  explanation: { ordinary, complex, cites },
}: FollowUp): SupervisionLawView['explanation'] => ({ ordinary, complex, clause: clauseOf(cites) });
