import type { Data } from '../../domain/case/entry';
import { DomainError } from '../../domain/errors';

/** Where an act stands in the register. */
export interface ActReceipt {
  id: string;
  seq: number;
  at: string;
}

/** The refusal that the case gave an act. The act is on record all the same, and so is this. */
export class RefusedAct extends DomainError {
  constructor(
    code: string,
    facts: Data,
    readonly act: ActReceipt,
  ) {
    super(code, facts as DomainError['facts']);
  }
}
