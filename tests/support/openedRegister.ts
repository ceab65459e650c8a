import { MemoryRegister } from '../../domain/case/fixture';
import { libraryOf } from '../../domain/case/law';
import { KINDS } from '../../domain/kinds';
import { LAW, type Opening } from './cases';

const law = libraryOf(LAW);

/** A case's register in memory under the law as it stands in the files, with what its opening brings about. */
export function openedRegister({ toOpen, act }: Opening, at: string): MemoryRegister<unknown> {
  const register = new MemoryRegister(KINDS[toOpen.kind], law, act.data, at);
  register.settle(at);
  return register;
}
