import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE } from '../../parts/form/usual';

/** Confirms that a contribution came: it is called by its duty. */
export const ConfirmReceiptForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ duty: String(act.task.facts.duty) }} parts={() => [NOTE]} />
);
