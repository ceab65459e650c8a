import { type KeptDocument, ofArrival, ofIssued } from '../parts/form/byDocument';
import type { TaskRow } from './api';
import { useList } from './queries';

/**
 * Documents by which a task's act may be done: those issued here for its case, and what came in at the acting body.
 * None are asked for where none may be named.
 */
export function useKeptDocuments(task: Pick<TaskRow, 'caseId' | 'body'> | null): KeptDocument[] {
  const issued = useList('/official-documents', task && { query: { about: task.caseId, life: 'issued' } });
  const arrived = useList('/arrivals', task && { query: { body: task.body.id } });
  return [...issued.items.flatMap(ofIssued), ...arrived.items.filter(({ issuerBody }) => issuerBody).map(ofArrival)];
}
