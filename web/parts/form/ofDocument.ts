import type { CountedBy } from '../../../domain/law/countedBy';
import type { Words } from '../../words';
import type { Row } from './description';

/** The document by which something is done, where it is of another day than today: its number, the day that counts. */
export function ofDocument(countedBy: CountedBy | null | undefined, form: Words['form']): Row {
  const number = { name: 'data.number', label: form.number, placeholder: '12/QĐ-UBND' };
  const signedOn = { name: 'data.signedOn', label: form.signedOn };
  if (countedBy === 'issue') return [number, { ...signedOn, hint: form.signedOnHint }];
  return countedBy === 'arrival'
    ? [number, signedOn, { name: 'data.arrivedOn', label: form.arrivedOn, hint: form.arrivedOnHint }]
    : [];
}
