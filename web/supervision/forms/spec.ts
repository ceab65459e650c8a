import type { SessionRow, SupervisionView, TaskRow } from '../../data/api';
import type { CountedBy } from '../../../domain/law/countedBy';
import type { Text } from '../../../domain/law/procedure';
import type { Part } from '../../parts/form/description';
import type { Said } from '../../parts/form/useFields';
import type { Words } from '../../words';

/** What an act's fields may ask about: its supervision, the task it is done for, what was chosen so far. */
export interface Context {
  view: SupervisionView;
  task: TaskRow;
  said: Said;
  /** Sessions of the unit that are not over. */
  sessions: SessionRow[];
  /** The document that it is done by, where one's day counts. */
  itsDocument: Part[];
  words: Words;
  say(text: Text): string;
}

/** An act of a supervision: what it is about, and what it asks, brings and says. */
export interface ActSpec {
  about: 'step' | 'task' | 'request' | null;
  /** Which of a document's days counts for it. */
  counted?(of: Pick<Context, 'view' | 'task'>): CountedBy | null;
  parts(context: Context): Part[];
}

/** The task of the conclusion that an act is about. */
export const taskOf = ({ view, task }: Pick<Context, 'view' | 'task'>): SupervisionView['tasks'][number] | undefined =>
  view.tasks.find(({ id }) => id === task.facts.task);

/** The step of the supervision that an act is about. */
export const stepOf = ({ view, task }: Pick<Context, 'view' | 'task'>): SupervisionView['steps'][number] | undefined =>
  view.steps.find(({ step }) => step === task.step);
