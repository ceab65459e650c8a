import type { Held } from '../../domain/planContent/fault';
import type { Content, Part } from '../../domain/planContent/parts';
import { changesOf, type PlanChange } from '../../domain/planContent/said';
import { isDecimal } from '../../domain/decimal';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { figure } from '../words/figures';
import { useState } from 'react';
import { useApi } from '../data/queries';
import { ChoiceField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { Unfolded } from '../parts/unfolded';
import { dmyOf } from '../words/dates';

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

interface VersionsProps {
  caseId: string;
  part: Part;
  held: Held;
}

/** Two versions of a part beside one another, once somebody wants to see them; first the newest and the one before. */
export function Versions(of: VersionsProps) {
  const { planData: words } = useWords();
  return (
    <Unfolded className="card" look="strong" title={words.versions}>
      <Comparing {...of} />
    </Unfolded>
  );
}

function Comparing({ caseId, part, held }: VersionsProps) {
  const { words, say } = useLanguage('planData');
  const versions = useApi('/cases/{id}/plan/{part}/versions', { path: { id: caseId, part } });
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const items = versions.data?.items ?? [];
  const to = chosen.to ?? `${items[0]?.version ?? ''}`;
  const from = chosen.from ?? `${items[1]?.version ?? items[0]?.version ?? ''}`;
  const [before, after] = [useVersion(caseId, part, from), useVersion(caseId, part, to)];
  const among = items.map(({ version, at, by }) => ({
    value: `${version}`,
    label: words.versionNo(version, dmyOf(at), say(by.name)),
  }));
  return (
    <Loaded of={versions}>
      {() => (
        <div className="stack">
          <div className="row">
            <ChoiceField
              label={words.compareFrom}
              value={from}
              among={among}
              onChange={(next) => setChosen({ ...chosen, from: next })}
            />
            <ChoiceField
              label={words.compareTo}
              value={to}
              among={among}
              onChange={(next) => setChosen({ ...chosen, to: next })}
            />
          </div>
          {before.data?.content && after.data?.content && (
            <Changes
              part={part}
              before={before.data.content as Content}
              after={after.data.content as Content}
              held={held}
              heads={[words.theirs(Number(from)), words.theirs(Number(to))]}
            />
          )}
        </div>
      )}
    </Loaded>
  );
}

const useVersion = (caseId: string, part: Part, version: string) =>
  useApi(
    '/cases/{id}/plan/{part}',
    version === '' ? null : { path: { id: caseId, part }, query: { version: Number(version) } },
  );
