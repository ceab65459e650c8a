import type { Consequence } from '../case/logic';
import { happens } from '../case/machine';
import { mailsTo } from '../case/mails';
import { findItem } from './items';
import type { SessionState } from './state';

/** The Standing Body is told not to use a report that its committee took back. */
export function reportsWithdrawn(state: SessionState, now: string): Consequence[] {
  const { caseId, standingBody: holder } = state;
  return state.withdrawnReports
    .map((one) => ({ ...one, key: `withdrawn/${one.seq}` }))
    .filter(({ key }) => !state.events.has(key))
    .map(({ item, by, at, seq, document, key }) => {
      const { vi: stepVi, en: stepEn } = findItem(state, item)?.title ?? { vi: item, en: item };
      const facts = { stepVi, stepEn, holder, by, withdrawnOn: at, documents: [document.sha256] };
      const order = { key, template: 'withdrawn', facts, why: { case: caseId, seq } };
      const mails = mailsTo(by === holder ? [] : [holder], order);
      return happens('report-withdrawn', key, now, { item, by }, { mails });
    });
}
