import type { ConsultationRow, GatheringRow } from '../../data/api';
import { type List, useList } from '../../data/queries';

/** The cases of a coordination's steps, by step; of several rounds the newest last. */
interface Family<T> {
  of(step: string): T[];
  list: List<T>;
}

/** `R-DNB.regional-coordination.2027.viewpoints.r2` belongs to the step `viewpoints`, in its second round. */
function placeOf(caseId: string, id: string): { step: string; round: number; rest: string } {
  const [step = '', round = '', ...rest] = id.slice(caseId.length + 1).split('.');
  const again = /^r(\d+)$/.exec(round);
  return { step, round: again ? Number(again[1]) : 1, rest: (again ? rest : [round, ...rest]).join('.') };
}

function familyOf<T extends { id: string }>(caseId: string, list: List<T>, rest: string): Family<T> {
  const placed = list.items.map((one) => ({ one, at: placeOf(caseId, one.id) })).filter(({ at }) => at.rest === rest);
  return {
    list,
    of: (step) =>
      placed
        .filter(({ at }) => at.step === step)
        .sort((a, b) => a.at.round - b.at.round)
        .map(({ one }) => one),
  };
}

const MOST = 200;

/** The consultations by which a coordination's parties agree or object. */
export function useConsultations(caseId: string): Family<ConsultationRow> {
  return familyOf(caseId, useList('/consultations', { query: { case: caseId, limit: MOST } }), '');
}

/** The gatherings of a coordination; with `conclusions`, of what its exchanges and programmes charge others with. */
export function useGatherings(caseId: string, rest: '' | 'conclusions' = ''): Family<GatheringRow> {
  return familyOf(caseId, useList('/gatherings', { query: { case: caseId, limit: MOST } }), rest);
}
