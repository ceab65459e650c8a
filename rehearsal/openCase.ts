import { type Data, SYSTEM } from '../domain/case/entry';
import type { CaseToOpen } from '../register/lodge';
import type { Engine } from './engine';

/** Opens a rehearsed case by its first entry. */
export async function openCase(
  { lodger }: Pick<Engine, 'lodger'>,
  toOpen: Omit<CaseToOpen, 'rehearsal'>,
  data: object,
): Promise<void> {
  const { id } = toOpen;
  const act = { id: `${id}/open`, caseId: id, name: 'open', by: SYSTEM, data: data as Data };
  await lodger.open({ ...toOpen, rehearsal: true }, act);
}
