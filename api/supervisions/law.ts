import type { SupervisionFile } from '../../procedures/supervision/schema';
import { clauseOf } from '../http/names';
import type { SupervisionLawView } from './schema';

/** The law of a day as data: who supervises, the groups of work with their steps, what follows a conclusion. */
export function lawView({ version, title, inForce, cites, subjects, groups, followUp }: SupervisionFile): SupervisionLawView {
  return {
    version, title, inForce, clause: clauseOf(cites),
    subjects: subjects.map(({ id, title: called, at, cites: basis }) => ({ id, title: called, levels: Object.keys(at) as ('nation' | 'province' | 'district' | 'commune')[], clause: clauseOf(basis) })),
    groups: groups.map(({ steps, anchors, cites: basis, ...group }) => ({
      ...group, clause: clauseOf(basis), anchors: anchors.map(({ id, title: called }) => ({ id, title: called })),
      steps: steps.map(({ id, kind, title: called, by, role, needs, cites: own }) => ({ id, kind, title: called, by, role, needs, clause: clauseOf(own) })),
    })),
    explanation: { ordinary: followUp.explanation.ordinary, complex: followUp.explanation.complex, clause: clauseOf(followUp.explanation.cites) },
    reminders: followUp.reminders,
    ladder: followUp.ladder.map(({ cites: basis, opens = null, ...rung }) => ({ ...rung, opens, clause: clauseOf(basis) })),
  };
}
