import type { NamedBody } from '../data/api';
import { useLanguage } from '../words';
import { AddBody } from './addBody';
import { Ticks } from './ticks';

interface Props {
  label: string;
  /** What the picker for bodies that aren't known beforehand is called. */
  another: string;
  known: NamedBody[];
  chosen: NamedBody[];
  onChange(chosen: NamedBody[]): void;
  home: string;
}

/** Several bodies: those that are likely are ticked, others looked for. */
export function BodiesField({ label, another, known, chosen, onChange, home }: Props) {
  const { say } = useLanguage();
  const all = [...new Map([...known, ...chosen].map((body) => [body.id, body])).values()];
  return (
    <>
      <fieldset className="stack tight">
        <legend>{label}</legend>
        <Ticks all={all} chosen={chosen} onChange={onChange} keyOf={({ id }) => id} called={({ name }) => say(name)} />
      </fieldset>
      <AddBody label={another} home={home} chosen={chosen} onAdd={(body) => onChange([...chosen, body])} />
    </>
  );
}
