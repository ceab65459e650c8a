import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, WHY } from '../../parts/form/usual';
import { factsOf } from '../../work/taskFacts';

/** Acts that say no more than that they are done. */
export const PlainForm = (act: ActFormProps) => <ActForm act={act} parts={() => [NOTE]} />;

/** An offer is taken back with the reason. */
export const WithdrawForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ offer: factsOf(act.task).offer }} parts={() => [WHY]} />
);

/** Confirms that a contribution or a notice came: it is called by its duty. */
export const ReceivedForm = (act: ActFormProps) => (
  <ActForm
    act={act}
    data={{ duty: act.name === 'confirm-receipt' ? String(act.task.facts.duty) : act.task.key }}
    parts={() => [NOTE]}
  />
);
