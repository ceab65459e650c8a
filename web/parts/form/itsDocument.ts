import type { CountedBy } from '../../../domain/law/countedBy';
import type { TaskRow } from '../../data/api';
import { useKeptDocuments } from '../../data/keptDocuments';
import { useWords } from '../../words';
import { chooseDocument } from './byDocument';
import type { Part } from './description';
import { ofDocument } from './ofDocument';

/**
 * The document by which an act is done: one that is kept here, or else its number and the day that counts. Nothing
 * where no document's day counts. `issuer`: the body whose act it is, where that is known.
 */
export function useItsDocument(
  countedBy: CountedBy | null | undefined,
  task: Pick<TaskRow, 'caseId' | 'body'>,
  issuer?: string,
): Part[] {
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
