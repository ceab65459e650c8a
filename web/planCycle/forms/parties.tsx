import type { NamedBody } from '../../data/api';
import { Ticks } from '../../parts/ticks';
import { useLanguage } from '../../words';

export interface PartiesProps {
  parties: NamedBody[];
  /** The ids of those that are ticked. */
  chosen: string[];
  onChange(chosen: string[]): void;
}

/** Those of a step's parties who were there, or are told. */
export function Parties({ parties, chosen, onChange }: PartiesProps) {
  const { say } = useLanguage();
  return (
    <div className="row">
      <Ticks
        size="xs"
        all={parties.map(({ id }) => id)}
        chosen={chosen}
        onChange={onChange}
        keyOf={(id) => id}
        called={(id) => parties.filter((one) => one.id === id).map(({ short }) => say(short))}
      />
    </div>
  );
}
