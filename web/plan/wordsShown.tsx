import type { Held } from '../../domain/planContent/fault';
import type { Content, Part } from '../../domain/planContent/parts';
import { type Said, wordsOf } from '../../domain/planContent/said';
import { useBodyNames } from '../data/bodies';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

interface Props {
  part: Part;
  content: Content;
  held: Held;
}

/** What a part says in words, to read. */
export function WordsShown({ part, content, held }: Props) {
  const { say } = useLanguage();
  const said = wordsOf(part, content, held);
  const nameOf = useBodyNames(
    said.flatMap(({ kind, values }) => (kind === 'body' || kind === 'bodies' ? values.map(({ vi }) => vi) : [])),
  );
  const shown = ({ kind, values }: Said): string =>
    values
      .map((one) => (kind === 'body' || kind === 'bodies' ? nameOf(one.vi) : kind === 'day' ? dmy(one.vi) : say(one)))
      .join(', ');
  if (said.length === 0) return null;
  return (
    <dl className="facts card">
      {said.map((one) => (
        <div key={one.key} className="as-if-absent">
          <dt>
            {one.of && `${say(one.of)} · `}
            {say(one.label)}
          </dt>
          <dd className="lines">{shown(one)}</dd>
        </div>
      ))}
    </dl>
  );
}
