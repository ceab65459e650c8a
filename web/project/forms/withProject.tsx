import type { ReactNode } from 'react';
import type { ProjectView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Loaded } from '../../parts/loaded';

/** The project as it stands, for a form that changes it. */
export function WithProject({ id, children }: { id: string; children(project: ProjectView): ReactNode }) {
  const project = useApi('/projects/{id}', { path: { id }, query: { limit: 200 } });
  return <Loaded of={project}>{() => project.data && children(project.data)}</Loaded>;
}
