import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OverdueRow } from '../data/api';
import { type OneOfMany, type Sending, useManyActs } from '../data/manyActs';
import { useAll } from '../data/queries';
import { TickField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { Results } from '../parts/results';
import { Ticks } from '../parts/ticks';
import { useLanguage, useWords } from '../words';
import { ExtendMany } from './extendMany';
import type { LateQuery } from './filters';
import { type Reach, reachesOf } from './reaches';

const PROMPTS = ['remind', 'escalate'] as const;
type Name = (typeof PROMPTS)[number] | 'extend';

/**
 * Reminds of all steps of the list at once, puts them before who stands above, or gives them a later day; whom that
 * reaches is seen first.
 */
export function ManyAtOnce({ rows, query }: { rows: OverdueRow[]; query: LateQuery }) {
  const words = useWords();
  const [name, setName] = useState<Name | null>(null);
  const sent = useManyActs();
  const offered: Name[] = [
    ...PROMPTS.filter((one) => reachesOf(rows, one, true).length > 0),
    ...(rows.some(({ acts }) => acts.some((act) => act.name === 'extend')) ? ['extend' as const] : []),
  ];
  if (offered.length === 0 && !sent.data) return null;
  const sending = {
    pending: sent.isPending,
    onSend: (acts: OneOfMany[]) => sent.mutate(acts, { onSuccess: () => setName(null) }),
  };
  return (
    <>
      {sent.data && <Results heading={words.overdue.many.sent} done={words.overdue.many.one} results={sent.data} />}
      <div className="row no-print">
        {offered.map((one) => (
          <Button
            key={one}
            size="xs"
            variant="default"
            aria-expanded={name === one}
            onClick={() => setName(name === one ? null : one)}
          >
            {words.overdue.many.open[one]}
          </Button>
        ))}
      </div>
      <ProblemNote error={sent.error} />
      {sent.isPending && <p role="status">{words.overdue.many.progress(sent.count, sent.variables.length)}</p>}
      {name === 'extend' && <ExtendMany query={query} {...sending} />}
      {name && name !== 'extend' && <PromptMany key={name} name={name} query={query} {...sending} />}
    </>
  );
}

interface PromptProps extends Sending {
  name: (typeof PROMPTS)[number];
  query: LateQuery;
}

function PromptMany({ name, query, ...sending }: PromptProps) {
  const words = useWords();
  const all = useAll('/overdue', { query });
  return (
    <section className="card stack" aria-label={words.overdue.many.open[name]}>
      <Loaded of={all}>
        {({ items, more }) => (
          <>
            <p className="small">{words.overdue.many.within(items.length, more)}</p>
            <Preview name={name} rows={items} {...sending} />
          </>
        )}
      </Loaded>
    </section>
  );
}

interface PreviewProps extends Sending {
  name: (typeof PROMPTS)[number];
  rows: OverdueRow[];
}

/** Who is reached, several bodies together where they are, with how many steps; today again only where wished. */
function Preview({ name, rows, pending, onSend }: PreviewProps) {
  const { words, say } = useLanguage();
  const [again, setAgain] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = reachesOf(rows, name, again);
  const chosen = all.filter(({ key }) => !left.has(key));
  const steps = chosen.reduce((count, { acts }) => count + acts.length, 0);
  const choose = (now: Reach[]) => {
    const kept = new Set(now.map(({ key }) => key));
    setLeft(new Set(all.map(({ key }) => key).filter((key) => !kept.has(key))));
  };
  return (
    <>
      <p className="small">
        {words.overdue.many.reaches(new Set(chosen.flatMap(({ bodies }) => bodies.map(({ id }) => id))).size, steps)}
      </p>
      <TickField label={words.overdue.many.again} value={again} onChange={setAgain} />
      <Ticks
        all={all}
        chosen={chosen}
        onChange={choose}
        keyOf={({ key }) => key}
        called={({ bodies, acts }) => `${bodies.map(({ name }) => say(name)).join('; ')} (${acts.length})`}
      />
      <div className="row">
        <Button
          size="sm"
          disabled={steps === 0}
          loading={pending}
          onClick={() => onSend(chosen.flatMap(({ acts }) => acts))}
        >
          {words.overdue.many.send}
        </Button>
      </div>
    </>
  );
}
