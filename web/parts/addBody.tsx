import type { NamedBody } from '../data/api';
import { BodyPicker } from './bodyPicker';

interface Props {
  label: string;
  home: string;
  chosen: NamedBody[];
  onAdd(body: NamedBody): void;
}

/** A body looked for; once it is found it stands among those that were chosen. */
export function AddBody({ label, home, chosen, onAdd }: Props) {
  const add = (body: NamedBody | undefined) => {
    if (body && !chosen.some(({ id }) => id === body.id)) onAdd(body);
  };
  return <BodyPicker label={label} home={home} value="" onChange={(_id, body) => add(body)} />;
}
