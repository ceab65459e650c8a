import { type CaseKind, noSuchCase } from '../../domain/kinds';
import type { CaseView } from '../../register/cases';
import type { Services } from '../services';
import type { SignedIn } from './admit';
import type { Input, Reply } from './route';

type ById = Pick<Input, 'officer' | 'services'> & { params: { id: string } };

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

/** The handler that shows a case of that kind to whoever may see it. */
export const shows =
  <S, View>(kind: CaseKind, view: (services: Services, state: S) => View | Promise<View>) =>
  async ({ params: { id }, officer, services }: ById): Promise<Reply<View>> => {
    const { state } = await caseInSight<S>(services, officer, id, kind);
    return { body: await view(services, state) };
  };
