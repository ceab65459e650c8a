import { Button, Popover } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { Asked, SavedView } from '../data/api';
import { send } from '../data/client';
import { useAskAgain, useApi } from '../data/queries';
import { useLanguage } from '../words';
import { LineField } from './fields';
import { Form } from './form/form';
import { Icon } from './icon';

export type ListName = Asked<'/views'>['query']['list'];

interface Props {
  list: ListName;
  /** What is asked of the API. */
  query: object;
  /** How the list is shown, which stays with each view. */
  shown?: Record<string, string>;
}

/** A list's views: those offered to all and one's own, with how many there are in each; and keeping this one. */
export function ListViews({ list, query, shown = {} }: Props) {
  const { words, say } = useLanguage();
  const views = useApi('/views', { query: { list } });
  const [at] = useLocation();
  const here = useSearch();
  const asked = addressed(query);
  const also = addressed(shown);
  const hrefOf = (of: string) => [at, [of, also].filter(Boolean).join('&')].filter(Boolean).join('?');
  const most = views.data?.most ?? 0;
  return (
    <div className="row between no-print">
      <nav className="parts" aria-label={words.lists.views}>
        <Link href={hrefOf('')} aria-current={here === also ? 'page' : undefined}>
          {words.all}
        </Link>
        {(views.data?.items ?? []).map((one) => (
          <Link
            key={one.id}
            href={hrefOf(one.query)}
            aria-current={
              here !== also && addressed(Object.fromEntries(new URLSearchParams(one.query))) === asked
                ? 'page'
                : undefined
            }
          >
            {say(one.name)}
            {one.count !== null && <span className="num quiet"> {one.count < most ? one.count : `${most}+`}</span>}
          </Link>
        ))}
      </nav>
      <Keeping list={list} query={asked} own={(views.data?.items ?? []).filter(({ own }) => own)} />
    </div>
  );
}

/** What is asked, as it stands behind `?`, always in the same order. */
function addressed(query: object): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const said = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  said.sort();
  return said.toString();
}

/** Keeps the list as it is narrowed now, by a name; and lets go of what was kept. */
function Keeping({ list, query, own }: { list: ListName; query: string; own: SavedView[] }) {
  const { words, say } = useLanguage();
  const askAgain = useAskAgain();
  const heading = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const onSuccess = () => askAgain('/views');
  const keep = useMutation({
    mutationFn: () => send('post', '/views', { body: { list, name: name.trim(), query } }),
    onSuccess: () => {
      setName('');
      setOpen(false);
      return onSuccess();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => send('delete', '/views/{id}', { path: { id } }),
    onSuccess,
  });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)}>
          {words.lists.keep}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-labelledby={heading}>
        <div className="stack tight">
          <h2 id={heading} className="small">
            {words.lists.keepHint}
          </h2>
          <Form
            label={words.lists.keep}
            submit={words.lists.keepIt}
            pending={keep.isPending}
            error={keep.error}
            onSend={() => keep.mutate()}
          >
            <LineField label={words.lists.name} value={name} onChange={setName} maxLength={80} required />
          </Form>
          {own.map((one) => (
            <div key={one.id} className="row between small">
              {say(one.name)}
              <Button
                size="compact-xs"
                variant="subtle"
                loading={remove.isPending}
                aria-label={words.lists.forget(say(one.name))}
                onClick={() => remove.mutate(one.id)}
              >
                <Icon name="against" />
              </Button>
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
