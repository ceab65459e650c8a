import { useState } from 'react';
import type { Held } from '../../domain/planContent/fault';
import type { Content, Part } from '../../domain/planContent/parts';
import { useApi } from '../data/queries';
import { ChoiceField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { Unfolded } from '../parts/unfolded';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';
import { Changes } from './changes';

interface Props {
  caseId: string;
  part: Part;
  held: Held;
}

/** Two versions of a part beside one another, once somebody wants to see them; first the newest and the one before. */
export function Versions(of: Props) {
  const { planData: words } = useWords();
  return (
    <Unfolded className="card" look="strong" title={words.versions}>
      <Comparing {...of} />
    </Unfolded>
  );
}

function Comparing({ caseId, part, held }: Props) {
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
