import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE } from '../../parts/form/usual';

/** Acts that say no more than that they are done. */
export const PlainForm = (act: ActFormProps) => <ActForm act={act} parts={() => [NOTE]} />;
