import { randomUUID } from 'node:crypto';
import { type Actor, type Data, SYSTEM } from '../domain/case/entry';
import type { ActToLodge, CaseToOpen } from '../register/lodge';
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

/** How a case stands, as the register has it. */
export const stateOf = async <S>({ reader }: Pick<Engine, 'reader'>, caseId: string): Promise<S> =>
  (await reader.read<S>(caseId))?.file.state as S;

export interface Doing extends Pick<ActToLodge, 'name' | 'data' | 'texts'> {
  /** By whom of the body; its head where it isn't said. */
  role?: Actor['role'];
}

/** An act of a simulated officer. */
export const actOf = (caseId: string, body: string, { role = 'head', ...doing }: Doing): ActToLodge => ({
  id: randomUUID(),
  caseId,
  by: { body, officer: 'rehearsal', role },
  ...doing,
});
