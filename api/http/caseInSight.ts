import { DomainError } from '../../domain/errors';
import { type CaseKind, noSuchCase } from '../../domain/kinds';
import { notFound } from '../../domain/notFound';
import type { CaseView } from '../../register/cases';
import type { Services } from '../services';
import type { Nearness } from './access';
import type { SignedIn } from './admit';
import type { Input, Reply } from './route';

type ById = Pick<Input, 'officer' | 'services'> & { params: { id: string } };

/** A case as its register says it stands, and how near whoever asks stands to it. */
export type InSight<S> = CaseView<S> & { state: S; nearness: Nearness };

/**
 * A case of that kind, for whoever has a part in it besides being consulted. Whoever may not see it doesn't learn
 * whether it exists. Throws `not-found`, `only-consulted`.
 */
export async function caseInSight<S>(
  services: Services,
  officer: SignedIn,
  id: string,
  kind: CaseKind,
): Promise<InSight<S>> {
  const nearness = await services.access.nearness(officer, id);
  const view = nearness ? await services.reader.read<S>(id) : null;
  if (!nearness || view?.kind !== kind || view.file.state === null) throw noSuchCase(kind);
  if (nearness === 'asked') throw new DomainError('only-consulted');
  return { ...view, state: view.file.state, nearness };
}

/** The same of a case of any kind, unread. Throws `not-found`, `only-consulted`. */
export async function requirePart({ access }: Services, officer: SignedIn, id: string): Promise<Nearness> {
  const nearness = await access.nearness(officer, id);
  if (!nearness) throw notFound('case');
  if (nearness === 'asked') throw new DomainError('only-consulted');
  return nearness;
}

/** Throws `kept-inside` for whoever doesn't work in the case. */
export function requireInside({ nearness }: Pick<InSight<unknown>, 'nearness'>): void {
  if (nearness !== 'inside') throw new DomainError('kept-inside');
}

/** The handler that shows a case of that kind to whoever may see it. */
export const shows =
  <S, View>(kind: CaseKind, view: (services: Services, state: S) => View | Promise<View>) =>
  async ({ params: { id }, officer, services }: ById): Promise<Reply<View>> => {
    const { state } = await caseInSight<S>(services, officer, id, kind);
    return { body: await view(services, state) };
  };
