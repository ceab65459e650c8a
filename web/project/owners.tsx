import { useState } from 'react';
import type { z } from 'zod';
import { newOwner, OWNER_KINDS, ownerGivenUp, ownerName } from '../../api/forms';
import type { NewOwner, OwnerGivenUp, OwnerName, OwnerPage, ProjectOwner } from '../data/api';
import { send } from '../data/client';
import { useApi, useAskAgain } from '../data/queries';
import { BeginPage } from '../parts/beginPage';
import { SearchField } from '../parts/fields';
import type { Part } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { inEnglish } from '../parts/form/usual';
import { Loaded } from '../parts/loaded';
import { useSought } from '../parts/searchBox';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';

const MOST_SHOWN = 100;

/** Owners of projects that the directory doesn't have: found, and registered by a planning office. */
export function Owners() {
  const { owners: words, projects } = useWords();
  const { q, setQ, search } = useSought();
  const found = useApi('/project-owners', { query: { q: search, limit: MOST_SHOWN } });
  const mine = useApi('/project-owners', { query: { limit: 1 } });
  return (
    <BeginPage title={words.title} intro={words.intro} list={{ href: '/projects', label: projects.list }}>
      <SearchField label={words.find} value={q} onChange={setQ} w={320} />
      <Loaded of={found}>
        {({ items, mayRegister }) => <Found items={items} offices={mayRegister.map(({ id }) => id)} />}
      </Loaded>
      <Loaded of={mine}>{({ mayRegister }) => <Registration offices={mayRegister} />}</Loaded>
    </BeginPage>
  );
}

function Found({ items, offices }: { items: ProjectOwner[]; offices: string[] }) {
  const {
    words: { owners: words },
    say,
  } = useLanguage();
  if (items.length === 0) return <p className="card quiet">{words.empty}</p>;
  return (
    <Table
      rows={items}
      keyOf={({ code }) => code}
      columns={[
        { head: words.name, names: true, cell: (one) => <Name of={one} /> },
        { head: words.code, look: 'num', cell: ({ code }) => code },
        { head: words.kind, cell: ({ kind }) => words.kinds[kind] },
        { head: words.address, cell: ({ address }) => address },
        {
          head: words.by,
          look: 'small',
          cell: ({ registeredBy, registeredAt }) => `${say(registeredBy.short)}, ${dmyOf(registeredAt)}`,
        },
      ]}
      below={(one) =>
        offices.includes(one.registeredBy.id) &&
        !one.withdrawn && (
          <>
            <Correction of={one} />
            <GivingUp of={one} />
          </>
        )
      }
    />
  );
}

/** What it is called, and under which names it was registered before they were corrected. */
function Name({ of: { body, withdrawn, corrections } }: { of: ProjectOwner }) {
  const {
    words: { owners: words },
    say,
  } = useLanguage();
  return (
    <>
      {say(body.name)}
      {withdrawn && (
        <p className="tiny quiet">{words.givenUp(dmyOf(withdrawn.at), say(withdrawn.by.short), withdrawn.why)}</p>
      )}
      {corrections.map(({ before, why, by, at }) => (
        <p key={at} className="tiny quiet">
          {words.corrected(say(before), dmyOf(at), say(by.short), why)}
        </p>
      ))}
    </>
  );
}

/** The office that registered an owner mends its name; what was done before keeps the name of then. */
function Correction({ of }: { of: ProjectOwner }) {
  const { owners: words } = useWords();
  return (
    <Mending<OwnerName>
      of={of}
      called={words.correct}
      submit={words.correctIt}
      hint={words.correctHint}
      schema={ownerName}
      sends={(path, body) => send('post', '/project-owners/{code}/names', { path, body })}
      parts={[{ name: 'name', label: words.name }, inEnglish('nameEn', words.nameEn, 'name')]}
    />
  );
}

/** A code that was registered by mistake is given up, while nothing stands on it. */
function GivingUp({ of }: { of: ProjectOwner }) {
  const { owners: words } = useWords();
  return (
    <Mending<OwnerGivenUp>
      of={of}
      called={words.giveUp}
      submit={words.giveUpIt}
      hint={words.giveUpHint}
      schema={ownerGivenUp}
      sends={(path, body) => send('post', '/project-owners/{code}/withdrawal', { path, body })}
    />
  );
}

interface MendingProps<B> {
  of: ProjectOwner;
  called(name: string): string;
  submit: string;
  hint: string;
  schema: z.ZodType;
  sends(path: { code: string }, wish: B): Promise<ProjectOwner>;
  parts?: Part[];
}

/** What the office that registered an owner does about it afterwards, with its reason. */
function Mending<B extends object>({
  of: { code, body, registeredBy },
  called,
  submit,
  hint,
  schema,
  sends,
  parts = [],
}: MendingProps<B>) {
  const { say } = useLanguage();
  const askAgain = useAskAgain();
  const label = called(say(body.name));
  return (
    <details className="small">
      <summary>{label}</summary>
      <RequestForm<B, ProjectOwner>
        label={label}
        submit={submit}
        className="card flat stack"
        schema={schema}
        send={(wish) => sends({ code }, wish)}
        beside={{ body: registeredBy.id }}
        parts={() => [
          <p key="hint" className="tiny quiet">
            {hint}
          </p>,
          ...parts,
          { name: 'why', as: 'reason' },
        ]}
        onSent={() => askAgain('/project-owners')}
      />
    </details>
  );
}

function Registration({ offices }: { offices: OwnerPage['mayRegister'] }) {
  const {
    words: { owners: words },
    say,
  } = useLanguage();
  const askAgain = useAskAgain();
  const [done, setDone] = useState<ProjectOwner | null>(null);
  if (offices.length === 0) return <p className="card quiet">{words.onlyOffice}</p>;
  return (
    <>
      {done && (
        <p className="card" role="status">
          {words.done(say(done.body.name))}
        </p>
      )}
      <RequestForm<NewOwner, ProjectOwner>
        key={done?.code}
        label={words.add}
        submit={words.add}
        className="card stack"
        schema={newOwner}
        send={(body, once) => once('/project-owners', { body })}
        begin={{ body: offices[0]?.id, kind: 'enterprise' }}
        beside={{ body: offices[0]?.id }}
        parts={() => [
          <h2 key="head">{words.add}</h2>,
          offices.length > 1 && {
            name: 'body',
            label: words.for,
            among: offices,
          },
          { name: 'code', label: words.code, width: 320 },
          { name: 'name', label: words.name },
          inEnglish('nameEn', words.nameEn, 'name'),
          {
            name: 'kind',
            label: words.kind,
            among: OWNER_KINDS,
            called: words.kinds,
          },
          { name: 'address', label: words.address },
          <p key="seat" className="small quiet">
            {words.seat}
          </p>,
        ]}
        onSent={(owner) => {
          setDone(owner);
          return askAgain('/project-owners');
        }}
      />
    </>
  );
}
