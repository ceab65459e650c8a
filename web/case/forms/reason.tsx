import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';

/** Acts that say no more than that they are done, and why. */
export const ReasonForm = (act: ActFormProps) => <ActForm act={act} parts={() => [WHY]} />;
