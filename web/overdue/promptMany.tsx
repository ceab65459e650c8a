import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OverdueRow } from '../data/api';
import { type OneOfMany, useManyActs } from '../data/manyActs';
import { TickField } from '../parts/fields';
import { ProblemNote } from '../parts/problem';
import { Results } from '../parts/results';
import { Ticks } from '../parts/ticks';
import { useLanguage } from '../words';
import { type Reach, reachesOf } from './reaches';

const PROMPTS = ['remind', 'escalate'] as const;

/** Reminds of all listed steps at once, or puts them before who stands above; whom that reaches is seen first. */
export function PromptMany({ rows }: { rows: OverdueRow[] }) {
  const { words } = useLanguage();
  const [name, setName] = useState<(typeof PROMPTS)[number] | null>(null);
  const sent = useManyActs();
  const offered = PROMPTS.filter((one) => reachesOf(rows, one, true).length > 0);
  if (offered.length === 0 && !sent.data) return null;
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
      {name && (
        <Preview
          key={name}
          name={name}
          rows={rows}
          pending={sent.isPending}
          onSend={(acts) => sent.mutate(acts, { onSuccess: () => setName(null) })}
        />
      )}
    </>
  );
}

interface PreviewProps {
  name: (typeof PROMPTS)[number];
  rows: OverdueRow[];
  pending: boolean;
  onSend(acts: OneOfMany[]): void;
}

/** Each body that is reached, with how many steps; whoever was reached today already only where that is wished. */
function Preview({ name, rows, pending, onSend }: PreviewProps) {
  const { words, say } = useLanguage();
  const [again, setAgain] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = reachesOf(rows, name, again);
  const chosen = all.filter(({ body }) => !left.has(body.id));
  const steps = chosen.reduce((count, { acts }) => count + acts.length, 0);
  const choose = (now: Reach[]) => {
    const kept = new Set(now.map(({ body }) => body.id));
    setLeft(new Set(all.map(({ body }) => body.id).filter((id) => !kept.has(id))));
  };
  return (
    <section className="card stack" aria-label={words.overdue.many.open[name]}>
      <p className="small">{words.overdue.many.reaches(chosen.length, steps)}</p>
      <TickField label={words.overdue.many.again} value={again} onChange={setAgain} />
      <Ticks
        all={all}
        chosen={chosen}
        onChange={choose}
        keyOf={({ body }) => body.id}
        called={({ body, acts }) => `${say(body.name)} (${acts.length})`}
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
    </section>
  );
}
