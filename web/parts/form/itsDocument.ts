import type { CountedBy } from '../../../domain/law/countedBy';
import type { ArrivalRow, OfficialDocumentRow, TaskRow } from '../../data/api';
import { useList } from '../../data/queries';
import { useWords, type Words } from '../../words';
import { dmy } from '../../words/dates';
import type { Field, Part, Row } from './description';

/** What stands on a document that is kept here, by which an act may be done. */
interface KeptDocument {
  id: string;
  issuer: string | null;
  number: string;
  date: string;
  arrivedOn: string | null;
  label: string;
}

const ofArrival = (row: ArrivalRow): KeptDocument => ({
  id: row.id,
  issuer: row.issuerBody,
  number: row.written,
  date: row.date,
  arrivedOn: row.arrivedOn,
  label: `${row.written} · ${row.subject}`,
});

const ofIssued = ({ id, written, date, issuer, subject }: OfficialDocumentRow): KeptDocument[] =>
  written && date
    ? [{ id, issuer: issuer.id, number: written, date, arrivedOn: null, label: `${written} · ${subject}` }]
    : [];

type DoneFor = Pick<TaskRow, 'caseId' | 'body'>;

/**
 * Documents by which a task's act may be done: those issued here for its case, and what came in at the acting body.
 * None are asked for where none may be named.
 */
export function useKeptDocuments(task: DoneFor | null): KeptDocument[] {
  const issued = useList('/official-documents', task && { query: { about: task.caseId, life: 'issued' } });
  const arrived = useList('/arrivals', task && { query: { body: task.body.id } });
  return [...issued.items.flatMap(ofIssued), ...arrived.items.filter(({ issuerBody }) => issuerBody).map(ofArrival)];
}

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

/** The document by which something is done, where it is of another day than today: its number, the day that counts. */
function ofDocument(countedBy: CountedBy | null | undefined, form: Words['form']): Row {
  const number = { name: 'data.number', label: form.number, placeholder: '12/QĐ-UBND' };
  const signedOn = { name: 'data.signedOn', label: form.signedOn };
  if (countedBy === 'issue') return [number, { ...signedOn, hint: form.signedOnHint }];
  return countedBy === 'arrival'
    ? [number, signedOn, { name: 'data.arrivedOn', label: form.arrivedOn, hint: form.arrivedOnHint }]
    : [];
}

/**
 * The document by which an act is done: one that is kept here, or else its number and the day that counts. Nothing
 * where no document's day counts. `issuer`: the body whose act it is, where that is known.
 */
export function useItsDocument(countedBy: CountedBy | null | undefined, task: DoneFor, issuer?: string): Part[] {
  const { form } = useWords();
  const fields = ofDocument(countedBy, form);
  const kept = useKeptDocuments(fields.length > 0 ? task : null);
  return [
    chooseDocument(
      { name: 'data.byDocument', label: form.byDocument, hint: form.byDocumentHint },
      issuer ? kept.filter((one) => one.issuer === issuer) : kept,
    ),
    fields,
  ];
}
