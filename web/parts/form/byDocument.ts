import type { ArrivalRow, OfficialDocumentRow } from '../../data/api';
import { dmy } from '../../words/dates';
import type { Field } from './description';

/** What stands on a document that is kept here, by which an act may be done. */
export interface KeptDocument {
  id: string;
  issuer: string | null;
  number: string;
  date: string;
  arrivedOn: string | null;
  label: string;
}

export const ofArrival = (row: ArrivalRow): KeptDocument => ({
  id: row.id,
  issuer: row.issuerBody,
  number: row.written,
  date: row.date,
  arrivedOn: row.arrivedOn,
  label: `${row.written} · ${row.subject}`,
});

export const ofIssued = (row: OfficialDocumentRow): KeptDocument[] =>
  row.written && row.date
    ? [
        {
          id: row.id,
          issuer: row.issuer.id,
          number: row.written,
          date: row.date,
          arrivedOn: null,
          label: `${row.written} · ${row.subject}`,
        },
      ]
    : [];

/** Chooses one of them: number and days are then what stands on it. Nothing where there is none to choose. */
export function chooseDocument(
  field: Pick<Field, 'name' | 'label' | 'hint'>,
  kept: KeptDocument[],
  more: (one: KeptDocument) => Record<string, unknown> = () => ({}),
): Field | false {
  if (kept.length === 0) return false;
  const among = kept.map(({ id, label }) => ({ value: id, label }));
  return {
    ...field,
    among,
    none: '–',
    alsoChanges(value) {
      const one = kept.find(({ id }) => id === value);
      if (!one) return {};
      const arrived = one.arrivedOn ? { 'data.arrivedOn': dmy(one.arrivedOn) } : {};
      return { 'data.number': one.number, 'data.signedOn': dmy(one.date), ...arrived, ...more(one) };
    },
  };
}
