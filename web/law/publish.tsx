import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { askAgain } from '../data/queries';
import type { PublishedVersion } from '../data/api';
import { send } from '../data/client';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useVersionNames } from '../parts/versionName';
import { useLanguage, useWords } from '../words';
import { DifferenceList } from './differences';
import { effectText } from '../parts/effect';
import { FilePick } from './filePick';
import { useLawText } from './lawOf';
import { versionHref } from './procedures';

/** An administrator hands in a version, sees what it changes and touches, and only then publishes it. */
export function Publish() {
  const { publishing } = useWords();
  const client = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  const [instruments, setInstruments] = useState<string | null>(null);
  const [why, setWhy] = useState('');
  const hand = useMutation({
    mutationFn: (dryRun: boolean) =>
      send('post', '/procedures', {
        body: { text: text ?? '', ...(instruments && { instruments }), why: why.trim(), dryRun },
      }),
    onSuccess: ({ published }) => (published ? askAgain(client, '/procedures') : undefined),
  });
  const changed = (set: () => void) => {
    set();
    hand.reset();
  };
  const ready = text !== null && why.trim() !== '';
  const preview = hand.data && !hand.data.published;
  return (
    <section className="stack">
      <h2>{publishing.title}</h2>
      <p className="small quiet">{publishing.intro}</p>
      <div className="card stack">
        <FilePick label={publishing.file} onPick={(picked) => changed(() => setText(picked))} />
        <FilePick label={publishing.instruments} onPick={(picked) => changed(() => setInstruments(picked))} />
        <Textarea
          label={publishing.why}
          required
          withAsterisk
          autosize
          minRows={2}
          value={why}
          onChange={({ currentTarget: { value } }) => changed(() => setWhy(value))}
        />
        <ProblemNote error={hand.error} />
        <div className="row">
          <Button
            variant={preview ? 'default' : 'filled'}
            disabled={!ready}
            loading={hand.isPending && hand.variables === true}
            onClick={() => hand.mutate(true)}
          >
            {publishing.preview}
          </Button>
          {preview && (
            <Button disabled={!ready} loading={hand.isPending} onClick={() => hand.mutate(false)}>
              {publishing.publish}
            </Button>
          )}
        </div>
      </div>
      {hand.data && <Outcome outcome={hand.data} />}
    </section>
  );
}

function Outcome({ outcome }: { outcome: PublishedVersion }) {
  const {
    words: { publishing, law },
    say,
  } = useLanguage();
  const { id, version, title, hash, published, effect, before, difference, running } = outcome;
  const nameOf = useVersionNames(id);
  const beforeLaw = useLawText(id, before?.version);
  const newLaw = useLawText(id, published ? version : undefined);
  const laws = [beforeLaw.law, newLaw.law].filter((one) => one !== undefined);
  return (
    <section className="stack" role="status" aria-label={publishing.preview}>
      <div className="card stack tight">
        <p className="row strong">
          {published && (
            <span className="mark done">
              <Icon name="done" />
              {publishing.done}
            </span>
          )}
          {publishing.willBe(say(title), version)}
        </p>
        <p className="small">
          {law.effect}: {effectText(effect, law)}
        </p>
        {before ? (
          before.ends && (
            <p className="small">{publishing.ends(nameOf(before.version), effectText(before.ends, law))}</p>
          )
        ) : (
          <p className="small">{publishing.isNew}</p>
        )}
        <p className="small">{publishing.running(running)}</p>
        <p className="tiny quiet break">
          {law.hash}: {hash}
        </p>
        {published && (
          <p>
            <Link href={versionHref(id, version, 'moves')}>{publishing.toMoves}</Link>
          </p>
        )}
      </div>
      {difference && <DifferenceList difference={difference} laws={laws} />}
    </section>
  );
}
