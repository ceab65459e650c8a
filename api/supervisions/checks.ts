import type { Data } from '../../domain/case/entry';
import { standingIn } from '../../domain/project/progress';
import { asData, type ProjectState } from '../../domain/project/state';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import type { Services } from '../services';

/**
 * What a finding on a project goes on record with: the project's own figures as its register has them now. Throws
 * `not-found` for one that the officer may not see.
 */
export async function checkedProject(
  services: Services,
  officer: SignedIn,
  { name, data }: { name: string; data: Data },
): Promise<Data> {
  if (name !== 'check-project') return data;
  const { state } = await caseInSight<ProjectState>(services, officer, String(data.project), 'project');
  const { code } = state.opening;
  return { ...data, resolved: asData({ code, title: state.details.title, standing: standingIn(state) }) };
}
