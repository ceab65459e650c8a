import type { TaskRow } from '../../data/api';
import type { Done } from '../../data/act';

/** What every act's form is given. */
export interface FormProps {
  name: string;
  task: TaskRow;
  title: string;
  /** `more`: the form has more of the same to do, and stays. */
  onDone(done: Done, more?: boolean): void;
  onClose(): void;
}
