import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NamedBody } from '../data/api';
import { BodyPicker } from '../parts/bodyPicker';
import { LineField } from '../parts/fields';
import { useLanguage } from '../words';

/** Who is to get it: a body of the directory, or somebody reached on paper, by name. */
export interface ChosenRecipient {
  key: string;
  body: NamedBody | null;
  name: string | null;
}

const LONGEST_NAME = 200;

/** A key that no other recipient of the draft has. */
const nextKey = (all: ChosenRecipient[]): string =>
  `r${Math.max(0, ...all.map(({ key }) => Number(/^r(\d+)$/.exec(key)?.[1] ?? 0))) + 1}`;

interface Props {
  recipients: ChosenRecipient[];
  onChange(recipients: ChosenRecipient[]): void;
  /** The unit whose bodies are offered first. */
  home: string;
  /** Those who are likely, such as the bodies of the case. */
  likely: NamedBody[];
}

/** "Nơi nhận": bodies found by name, those of the case by one press, others by what they are called. */
export function Recipients({ recipients, onChange, home, likely }: Props) {
  const {
    words: { drafting: words, form },
    say,
  } = useLanguage();
  const [body, setBody] = useState<NamedBody>();
  const [name, setName] = useState('');
  const has = (id: string) => recipients.some((one) => one.body?.id === id);
  const add = (more: Pick<ChosenRecipient, 'body' | 'name'>) =>
    onChange([...recipients, { key: nextKey(recipients), ...more }]);
  const others = likely.filter(({ id }) => !has(id));
  return (
    <fieldset className="stack tight">
      <legend>{words.recipients}</legend>
      <Chosen recipients={recipients} onChange={onChange} />
      {others.length > 0 && (
        <div className="row" role="group" aria-label={words.likely}>
          <span className="small quiet">{words.likely}:</span>
          {others.length > 3 && (
            <Button
              size="compact-xs"
              onClick={() =>
                onChange(others.reduce((all, body) => [...all, { key: nextKey(all), body, name: null }], recipients))
              }
            >
              {words.addAll(others.length)}
            </Button>
          )}
          {others.map((one) => (
            <Button key={one.id} size="compact-xs" variant="default" onClick={() => add({ body: one, name: null })}>
              + {say(one.short)}
            </Button>
          ))}
        </div>
      )}
      <div className="row top">
        <BodyPicker label={words.body} home={home} value={body?.id ?? ''} onChange={(_id, one) => setBody(one)} />
        <Button
          variant="default"
          mt={24}
          aria-label={words.addBody}
          disabled={!body || has(body.id)}
          onClick={() => {
            if (body) add({ body, name: null });
            setBody(undefined);
          }}
        >
          {form.add}
        </Button>
      </div>
      <div className="row top">
        <LineField
          className="grow"
          label={words.onPaper}
          description={words.onPaperHint}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={setName}
        />
        <Button
          variant="default"
          mt={44}
          aria-label={words.addName}
          disabled={!name.trim()}
          onClick={() => {
            add({ body: null, name: name.trim() });
            setName('');
          }}
        >
          {form.add}
        </Button>
      </div>
    </fieldset>
  );
}

function Chosen({ recipients, onChange }: Pick<Props, 'recipients' | 'onChange'>) {
  const {
    words: { drafting: words },
    say,
  } = useLanguage();
  if (recipients.length === 0) return <p className="small quiet">{words.noRecipients}</p>;
  return (
    <ul className="plain row" aria-label={words.recipients}>
      {recipients.map(({ key, body, name }) => {
        const called = body ? say(body.short) : (name ?? '');
        return (
          <li key={key} className={body ? 'row mark mine' : 'row mark rest'}>
            {body ? called : words.paperName(called)}
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={words.remove(called)}
              onClick={() => onChange(recipients.filter((one) => one.key !== key))}
            >
              ×
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
