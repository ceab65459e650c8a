import type { Part } from '../../domain/planContent/parts';

/** Where a plan's data stands, and a part of it. */
export const addressOfPart = (caseId: string, part?: Part): string =>
  `/cases/${encodeURIComponent(caseId)}/plan${part ? `?part=${part}` : ''}`;
