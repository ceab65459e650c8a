import type { CaseKind } from './entry';

/**
 * Points S1–S36 of the source article that a kind of case covers by its machine, whatever procedure opened it: by the
 * name of its step or act. A procedure's own steps say theirs in `covers`. A new kind adds its line here.
 */
export const COVERED_BY_KINDS: Partial<Record<CaseKind, Record<string, readonly string[]>>> = {
  consultation: { reply: ['S13', 'S17'], handle: ['S13', 'S17'] },
  'carrying-out': { 'report-figures': ['S24'] },
  support: { 'need-told': ['S24', 'S25'], 'offer-support': ['S24', 'S25'] },
  'council-session': { 'file-report': ['S27', 'S28'], vote: ['S27', 'S32'] },
};
