import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useOnce } from '../data/act';
import type { Body, CreatedFeed, FeedRow } from '../data/api';
import { useBodyChoices } from '../data/bodies';
import { send } from '../data/client';
import { useAskAgain, useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { ChoiceField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { ShownOnce } from '../parts/shownOnce';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';

type NewFeed = Body<'/calendar-feeds'>;

/** Addresses at which one's own calendar program reads what is due. */
export function Feeds() {
  const { diary: words } = useWords();
  const list = useApi('/calendar-feeds');
  const [made, setMade] = useState<CreatedFeed | null>(null);
  return (
    <Card title={words.feeds} hint={words.feedsHint} landmark>
      <NewFeedForm onMade={setMade} />
      {made && <ShownOnce made={words.made} value={made.url} />}
      <Loaded of={list}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{words.noFeeds}</p> : <List feeds={items} />)}
      </Loaded>
    </Card>
  );
}

/** Of a case: on the case's page. */
export function CaseFeed({ caseId }: { caseId: string }) {
  const { diary: words } = useWords();
  const { create, made } = useCreate();
  return (
    <div className="stack tight">
      <Button
        size="xs"
        variant="default"
        loading={create.isPending}
        onClick={() => create.mutate({ scope: 'case', case: caseId })}
      >
        {words.ofThisCase}
      </Button>
      {create.error && <ProblemNote error={create.error} />}
      {made && <ShownOnce made={words.made} value={made.url} />}
    </div>
  );
}

function useCreate(onMade?: (feed: CreatedFeed) => void) {
  const askAgain = useAskAgain();
  const once = useOnce();
  const create = useMutation({
    mutationFn: (body: NewFeed) => once('/calendar-feeds', { body }),
    onSuccess: async (feed) => {
      onMade?.(feed);
      await askAgain('/calendar-feeds');
    },
  });
  return { create, made: create.data };
}

function NewFeedForm({ onMade }: { onMade(feed: CreatedFeed): void }) {
  const { diary: words } = useWords();
  const { seats } = useMe();
  const bodies = [...new Set(seats.filter(({ role }) => role !== 'deputy').map(({ body }) => body))];
  const choices = useBodyChoices(bodies);
  const [body, setBody] = useState('');
  const { create } = useCreate(onMade);
  return (
    <>
      <div className="row" style={{ alignItems: 'flex-end' }}>
        <ChoiceField
          label={words.ofWhat}
          w={360}
          maw="100%"
          value={body}
          onChange={setBody}
          any={words.mine}
          among={choices}
        />
        <Button
          variant="default"
          loading={create.isPending}
          onClick={() => create.mutate(body ? { scope: 'body', body } : { scope: 'mine' })}
        >
          {words.make}
        </Button>
      </div>
      {create.error && <ProblemNote error={create.error} />}
    </>
  );
}

function List({ feeds }: { feeds: FeedRow[] }) {
  const { words, say } = useLanguage();
  const { diary } = words;
  return (
    <Table
      caption={diary.feeds}
      rows={feeds}
      keyOf={({ id }) => id}
      columns={[
        { head: diary.of, names: true, cell: ({ name }) => say(name) },
        { head: diary.since, look: 'num', cell: ({ createdAt }) => stamp(createdAt) },
        { head: diary.lastRead, look: 'num', cell: ({ readAt }) => (readAt ? stamp(readAt) : diary.never) },
        { head: '', look: 'right', cell: (feed) => <Revoke feed={feed} /> },
      ]}
    />
  );
}

function Revoke({ feed: { id, name } }: { feed: FeedRow }) {
  const { words, say } = useLanguage();
  const askAgain = useAskAgain();
  const revoke = useMutation({
    mutationFn: () => send('delete', '/calendar-feeds/{id}', { path: { id } }),
    onSuccess: () => askAgain('/calendar-feeds'),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={revoke.isPending}
        aria-label={`${words.diary.revoke}: ${say(name)}`}
        onClick={() => revoke.mutate()}
      >
        {words.diary.revoke}
      </Button>
      {revoke.error && <ProblemNote error={revoke.error} />}
    </>
  );
}
