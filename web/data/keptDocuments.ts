import { type KeptDocument, ofArrival, ofIssued } from '../parts/form/byDocument';
import type { TaskRow } from './api';
import { useList } from './queries';

/** Documents by which a task's act may be done: those issued here for its case, and what came in at the acting body. */
export function useKeptDocuments({ caseId, body }: Pick<TaskRow, 'caseId' | 'body'>): KeptDocument[] {
  const issued = useList('/official-documents', { query: { about: caseId, life: 'issued' } });
  const arrived = useList('/arrivals', { query: { body: body.id } });
  return [...issued.items.flatMap(ofIssued), ...arrived.items.filter(({ issuerBody }) => issuerBody).map(ofArrival)];
}
