import { useUnit } from '../data/bodies';
import { useWords } from '../words';
import { Finder } from './finder';
import { OwnerBox } from './bodyPicker';
import { UnitPicker } from './unitPicker';

/** In which unit, and which of its bodies. */
export interface Where {
  unit: string;
  body: string;
}

/** The fields that ask for it; an enterprise or a person is looked for by itself. */
export function WhereFields({ where: { unit, body }, onChange }: { where: Where; onChange(where: Where): void }) {
  const { admin: words, owners } = useWords();
  const bodies = useUnit(unit || undefined).data?.bodies ?? [];
  return (
    <>
      <UnitPicker value={unit} onChange={(code) => onChange({ unit: code, body: '' })} />
      <Finder label={words.body} value={body} onChange={(id) => onChange({ unit, body: id })} data={bodies} />
      <OwnerBox label={owners.seatIn} value={body} onChange={(id) => onChange({ unit, body: id })} />
    </>
  );
}
