import type { NamedBody } from '../data/api';
import type { Bound } from './bound';
import { Ticks } from './ticks';
import { useLanguage } from '../words';

/** Its value are the ids of those that are ticked. */
export interface PartiesProps extends Bound<string[]> {
  parties: NamedBody[];
}

/** Those of a step's parties who were there, or are told. */
export function Parties({ parties, value, onChange }: PartiesProps) {
  const { say } = useLanguage();
  return (
    <div className="row">
      <Ticks
        size="xs"
        all={parties.map(({ id }) => id)}
        chosen={value}
        onChange={onChange}
        keyOf={(id) => id}
        called={(id) => parties.filter((one) => one.id === id).map(({ short }) => say(short))}
      />
    </div>
  );
}
