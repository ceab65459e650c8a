import { MultiSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseViewBody, NewRemark, RemarkView } from '../data/api';
import { send } from '../data/client';
import { useHolding } from '../data/holding';
import { useAskAgain, useApi, useList } from '../data/queries';
import { actsAnywhere, bodiesOf, isActing } from '../data/seats';
import { useMe } from '../data/session';
import { ChoiceField, WordsField } from '../parts/fields';
import { Form } from '../parts/form/form';
import { Loaded, More } from '../parts/loaded';
import { Tag } from '../parts/mark';
import { useSought } from '../parts/searchBox';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';

/** What those who carry a case say to one another about it. */
export function Remarks({ about: { id } }: { about: CaseViewBody }) {
  const { remarks: words } = useWords();
  const me = useMe();
  const list = useList('/cases/{id}/remarks', { path: { id } });
  return (
    <section className="card stack" aria-label={words.title}>
      <p className="small quiet">{words.intro}</p>
      {actsAnywhere(me) && <Say caseId={id} />}
      <Loaded of={list}>
        {() =>
          list.items.length === 0 ? (
            <p className="quiet">{words.none}</p>
          ) : (
            <>
              <ol className="plain stack">
                {list.items.map((one) => (
                  <li key={one.id} className="comment">
                    <Said one={one} />
                  </li>
                ))}
              </ol>
              <More of={list} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Said({ one: { by, at, body, text, mentions } }: { one: RemarkView }) {
  const { words, say } = useLanguage('remarks');
  return (
    <article className="stack tight">
      <p className="small">
        <span className="strong">{by.name}</span> <span className="quiet num">{stamp(at)}</span>{' '}
        {body && <Tag look="rest">{words.within(say(body.short))}</Tag>}
      </p>
      <p className="said-text">{text}</p>
      {mentions.length > 0 && (
        <p className="tiny quiet">{words.mentions(mentions.map(({ name }) => name).join(', '))}</p>
      )}
    </article>
  );
}

/** Within one's own body unless one says otherwise. */
function Say({ caseId }: { caseId: string }) {
  const { words, say } = useLanguage('remarks');
  const { seats } = useMe();
  const askAgain = useAskAgain();
  const bodies = bodiesOf(seats.filter(({ role }) => isActing(role)));
  const [text, setText] = useState('');
  const [body, setBody] = useState(bodies[0]?.id ?? '');
  const [mentions, setMentions] = useState<string[]>([]);
  const sending = useMutation({
    mutationFn: (said: NewRemark) => send('post', '/cases/{id}/remarks', { path: { id: caseId }, body: said }),
    onSuccess: () => {
      setText('');
      setMentions([]);
      return askAgain('/cases/{id}/remarks');
    },
  });
  const holding = useHolding(sending.mutate);
  return (
    <Form
      label={words.title}
      submit={words.send}
      ready={text.trim() !== ''}
      pending={sending.isPending}
      error={sending.error}
      onSend={() => holding.hold({ text, body: body || null, mentions })}
      holding={holding}
    >
      <WordsField label={words.text} autosize minRows={2} maxLength={4_000} value={text} onChange={setText} />
      <div className="filters">
        <ChoiceField
          label={words.reach}
          any={words.everyone}
          among={bodies.map(({ id, name }) => ({ value: id, label: words.within(say(name)) }))}
          value={body}
          onChange={(to) => {
            setBody(to);
            // Who reads it is another now.
            setMentions([]);
          }}
        />
        <Mentions caseId={caseId} body={body} chosen={mentions} onChange={setMentions} />
      </div>
    </Form>
  );
}

interface MentionsProps {
  caseId: string;
  body: string;
  chosen: string[];
  onChange(ids: string[]): void;
}

/** Whoever reads the remark, found by part of a name. */
function Mentions({ caseId, body, chosen, onChange }: MentionsProps) {
  const {
    words: { remarks: words, field },
    say,
  } = useLanguage();
  const { q, setQ, search } = useSought();
  const [known, setKnown] = useState(new Map<string, string>());
  const found = useApi('/cases/{id}/remarks/readers', { path: { id: caseId }, query: { body, search } });
  const people = new Map([
    ...known,
    ...(found.data?.items ?? []).map((one) => [one.id, `${one.name} – ${say(one.body.short)}`] as const),
  ]);
  return (
    <MultiSelect
      label={words.mention}
      searchable
      hidePickedOptions
      maxValues={20}
      searchValue={q}
      onSearchChange={setQ}
      value={chosen}
      onChange={(ids) => {
        setKnown(people);
        onChange(ids);
      }}
      data={[...people].map(([value, label]) => ({ value, label }))}
      // What the API found is what was sought.
      filter={({ options }) => options}
      nothingFoundMessage={field.notFound}
    />
  );
}
