import type { TaskRow } from '../../../api/contract';
import type { Done } from '../../data/act';

/** What every act's form is given. */
export interface FormProps {
  name: string;
  task: TaskRow;
  title: string;
  onDone(done: Done): void;
  onClose(): void;
}
