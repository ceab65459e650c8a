import { Comments } from '../comments';
import { useApi } from '../../data/queries';
import { Loaded } from '../../parts/loaded';
import type { ActFormProps } from '../../parts/form/actForm';

/** The table of acceptance and explanation, filled in from one's list of tasks. */
export function HandleForm({ task }: ActFormProps) {
  const asked = useApi('/consultations/{id}', { path: { id: task.caseId }, query: { limit: 1 } });
  return <Loaded of={asked}>{(data) => <Comments view={data} />}</Loaded>;
}
