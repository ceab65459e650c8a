import { Dossier } from '../case/dossier/dossier';
import type { OfferedAct } from '../case/kindPages';
import type { TaskRow } from '../data/api';
import { formOf } from '../kinds';

/** By which something is signed, verified, voted on, answered, received, sent back, taken back or concluded. */
const ABOUT_DOSSIER = [
  'sign',
  'return',
  'acknowledge',
  'send-question',
  'return-question',
  'reply',
  'contribute',
  'withdraw',
  'file-report',
  'withdraw-report',
  'vote',
  'amend-targets',
  'note-item',
  'return-dossier',
  'postpone',
  'decide-finding',
  'acknowledge-notice',
  'answer-finding',
  'assess-answer',
  'conclude',
  'assess-task',
];

/** A drafter's own submission decides nothing; any other does. */
const hasDossier = ({ name, task }: OfferedAct): boolean =>
  ABOUT_DOSSIER.includes(name) || (name === 'submit' && task.facts.kind !== 'draft');

type Untasked = Pick<TaskRow, 'caseId' | 'key' | 'body' | 'step'> & Partial<TaskRow>;

/** What may be done though no task asks for it, as the form of its act wants it. */
export const untasked = (of: Untasked): TaskRow => ({
  acts: [],
  dueOn: null,
  overdue: false,
  openedAt: '',
  facts: {},
  waiting: [],
  as: [],
  ...of,
});

/** The form of any act, whatever the kind of its case; above it what the act is about, unless that stands beside it. */
export function AnyActForm({ beside, ...act }: OfferedAct & { beside?: boolean }) {
  const Form = formOf(act.name);
  return Form ? (
    <div className="stack">
      {!beside && hasDossier(act) && <Dossier caseId={act.task.caseId} step={act.task.step} />}
      <Form {...act} />
    </div>
  ) : null;
}
