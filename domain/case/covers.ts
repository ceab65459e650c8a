import type { CaseKind } from './entry';

/**
 * Points S1–S36 of the source article that a kind of case covers by its machine, whatever procedure opened it: by the
 * name of its step or act. A procedure's own steps say theirs in `covers`. A new kind adds its line here.
 */
export const COVERED_BY_KINDS: Partial<Record<CaseKind, Record<string, readonly string[]>>> = {
  'plan-cycle': { invite: ['S33', 'S36'], 'set-targets': ['S2', 'S4'], reconcile: ['S2'] },
  consultation: { reply: ['S13', 'S17'], handle: ['S13', 'S17'] },
  'carrying-out': { 'report-figures': ['S24'] },
  support: { 'need-told': ['S24', 'S25'], 'offer-support': ['S24', 'S25'] },
  project: {
    'send-notice': ['S30', 'S31'],
    'acknowledge-notice': ['S31'],
    'post-project': ['S31'],
    'move-places': ['S31'],
    'open-supervision': ['S30'],
    'give-information': ['S30'],
    'form-board': ['S30'],
    'report-basics': ['S30'],
    'lodge-finding': ['S30'],
    'answer-finding': ['S30'],
  },
  supervision: {
    'request-information': ['S29'],
    'supply-information': ['S29'],
    conclude: ['S27'],
    'take-rung': ['S27'],
  },
  'council-session': { 'file-report': ['S27', 'S28'], vote: ['S27', 'S32'] },
};
