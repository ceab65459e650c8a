import type { Held } from '../../domain/planContent/fault';
import type { Content, Part } from '../../domain/planContent/parts';
import { changesOf, type PlanChange } from '../../domain/planContent/said';
import { isDecimal } from '../../domain/decimal';
import { Table } from '../parts/table';
import { useLanguage } from '../words';
import { figure } from '../words/figures';

/** Of more changes nobody reads at once. */
const SHOWN = 500;

interface Props {
  part: Part;
  before: Content;
  after: Content;
  held: Held;
  /** What the two are called. */
  heads: [before: string, after: string];
}

/** What differs between two versions of a part, figure by figure and text by text. */
export function Changes({ part, before, after, held, heads }: Props) {
  const { words, say, locale } = useLanguage('planData');
  const changes = changesOf(part, before, after, held);
  if (changes.length === 0) return <p className="small quiet">{words.noChange}</p>;
  const shown = (one: PlanChange['before']) => {
    const text = one ? say(one) : '–';
    return isDecimal(text) ? figure(text, locale) : text;
  };
  return (
    <>
      <Table
        caption={words.changed(changes.length)}
        rows={changes.slice(0, SHOWN)}
        keyOf={({ key }) => key}
        columns={[
          { head: words.where, cell: ({ where }) => say(where) },
          { head: heads[0], cell: (change) => shown(change.before) },
          { head: heads[1], look: 'strong', cell: (change) => shown(change.after) },
        ]}
      />
      {changes.length > SHOWN && <p className="tiny quiet">{words.andMore(changes.length - SHOWN)}</p>}
    </>
  );
}
