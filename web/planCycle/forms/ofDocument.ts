import { type CountedBy, type StepKind, traitsOf } from '../../../domain/law/stepKinds';
import type { Row } from '../../parts/form/description';
import type { Words } from '../../words';

/** The document by which a step is done, where it is of another day than today: its number, the day that counts. */
export function ofDocument(kind: StepKind | undefined, form: Words['form']): Row {
  const countedBy = kind && traitsOf({ kind }).countedBy;
  return countedBy ? FIELDS[countedBy](form) : [];
}

const number = (form: Words['form']) => ({ name: 'data.number', label: form.number, placeholder: '12/QĐ-UBND' });
const signedOn = (form: Words['form']) => ({ name: 'data.signedOn', label: form.signedOn, hint: form.signedOnHint });

const FIELDS: Record<CountedBy, (form: Words['form']) => Row> = {
  issue: (form) => [number(form), signedOn(form)],
  arrival: (form) => [
    number(form),
    { name: 'data.signedOn', label: form.signedOn },
    { name: 'data.arrivedOn', label: form.arrivedOn, hint: form.arrivedOnHint },
  ],
  // The day of the meeting stands with who attended.
  meeting: () => [],
};
