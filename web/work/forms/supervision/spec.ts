import type { SessionRow, SupervisionView, TaskRow } from '../../../data/api';
import type { Product, Text } from '../../../../domain/law/procedure';
import type { Words } from '../../../words/vi';

/** What the person typed, by the field's name in the act's data. */
export type Values = Record<string, string>;

/** What an act's fields may ask about: its supervision, the task it is done for, what was chosen so far. */
export interface Context {
  view: SupervisionView;
  task: TaskRow;
  values: Values;
  /** Sessions of the unit that are not over. */
  sessions: SessionRow[];
  words: Words;
  say(text: Text): string;
}

/** One field of an act, as data. */
export interface FieldSpec {
  name: string;
  kind: 'line' | 'day' | 'body' | 'choice' | 'options' | 'flag';
  label(context: Context): string;
  required?: boolean;
  hint?(context: Context): string | undefined;
  /** choice (a list) and options (all seen at once): what may be chosen. */
  among?(context: Context): { value: string; label: string }[];
  shown?(context: Context): boolean;
}

/** Which words go with an act: under what name, and whether they must be there. */
export interface SaidSpec {
  name: 'note' | 'why' | 'what' | 'explanation';
  required: boolean;
}

/** An act of a supervision: what it is about, what it asks, what it brings, what is said with it. */
export interface ActSpec {
  about: 'step' | 'task' | 'request' | null;
  fields: FieldSpec[];
  papers?(context: Context): Product[];
  said?(context: Context): SaidSpec;
}

/** The task of the conclusion that an act is about. */
export const taskOf = ({ view, task }: Context): SupervisionView['tasks'][number] | undefined =>
  view.tasks.find(({ id }) => id === task.facts.task);

/** The step of the supervision that an act is about. */
export const stepOf = ({ view, task }: Context): SupervisionView['steps'][number] | undefined =>
  view.steps.find(({ step }) => step === task.step);

/** The fields that stand on the form now. */
export const fieldsOf = ({ fields }: ActSpec, context: Context): FieldSpec[] =>
  fields.filter(({ shown }) => !shown || shown(context));
