import { type CaseKind, noSuchCase } from '../../domain/kinds';
import type { CaseView } from '../../register/cases';
import type { Services } from '../services';
import type { SignedIn } from './admit';

/** A case of that kind as the register says it stands. Whoever may not see it doesn't learn whether it exists. */
export async function caseInSight<S>(
  services: Services,
  officer: SignedIn,
  id: string,
  kind: CaseKind,
): Promise<CaseView<S> & { state: S }> {
  const view = (await services.access.maySeeCase(officer, id)) ? await services.reader.read<S>(id) : null;
  if (view?.kind !== kind || view.file.state === null) throw noSuchCase(kind);
  return { ...view, state: view.file.state };
}
