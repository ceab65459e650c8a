import { LENGTHS } from '../../domain/officialDocument/forms';
import type { NamedBody } from '../data/api';
import { type Part, piece } from '../parts/form/description';
import { type Attached, DocumentSlot, type Place } from '../parts/form/documentSlot';
import { useLanguage, useWords } from '../words';
import { WRITTEN } from '../../domain/officialDocument/paper';
import { paper } from '../parts/form/usual';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { BodyPicker } from '../parts/bodyPicker';
import { LineField } from '../parts/fields';

type Ref = Pick<DraftFile, 'id' | 'type' | 'sha256'>;

interface Options {
  /** Where the fields lie in what is sent: in an act, within its data. */
  within: '' | 'data.';
  place: Place;
  home: string;
  likely: NamedBody[];
  begins?: { recipients: ChosenRecipient[]; files: DraftFile[]; content: Ref | null };
}

/** What is said of a draft, when it is begun and when it is revised: subject, urgency, recipients, files. */
export function useDraftParts() {
  const { drafting: words, records } = useWords();
  return ({ within, place, home, likely, begins = { recipients: [], files: [], content: null } }: Options): Part[] => {
    const there = (said: object) => (within ? { data: said } : said);
    return [
      {
        name: `${within}subject`,
        label: records.subject,
        hint: words.subjectHint,
        maxLength: LENGTHS.subject,
        className: 'whole',
      },
      piece<ChosenRecipient[]>({
        name: 'recipients',
        begins: begins.recipients,
        show: (recipients, change) => (
          <Recipients recipients={recipients} onChange={change} home={home} likely={likely} />
        ),
        sent: (recipients) =>
          there({ recipients: recipients.map(({ key, body, name }) => ({ key, body: body?.id ?? null, name })) }),
      }),
      [
        {
          name: `${within}urgency`,
          label: records.urgency,
          as: 'choice',
          none: records.notUrgent,
          called: records.urgencies,
          unmarked: true,
        },
        { name: `${within}answerBy`, label: words.answerBy },
      ],
      piece<DraftFile[]>({
        name: 'files',
        begins: begins.files,
        show: (files, change) => <FileSlots files={files} onChange={change} place={place} />,
        sent: (files) => {
          // What its files were written from goes with them for as long as they are all there.
          const written = begins.content && begins.files.every((one) => files.includes(one)) ? [begins.content] : [];
          const documents = [...files, ...written].map(({ id, type, sha256 }) => ({ id, type, sha256 }));
          return files.length === 0 ? null : there({ documents });
        },
      }),
    ];
  };
}

/** A file of a draft under the type by which the register names it; the text itself is the first. */
type DraftFile = Attached & { type: string };

/** The type of what is attached to the text, counted on. */
const ATTACHMENT = /^attachment-(\d+)$/;

const nextType = (files: DraftFile[]): string =>
  files.length === 0
    ? WRITTEN.docx
    : `attachment-${Math.max(0, ...files.map(({ type }) => Number(ATTACHMENT.exec(type)?.[1] ?? 0))) + 1}`;

interface Props {
  files: DraftFile[];
  onChange(files: DraftFile[]): void;
  place: Place;
}

/** The text of a draft, which there must be, and as many attachments as there are. */
function FileSlots({ files, onChange, place }: Props) {
  const { drafting: words, form, preview } = useWords();
  const called = (type: string): string => {
    if (type === WRITTEN.docx) return words.text;
    return type === WRITTEN.pdf ? preview.pdf : words.attachment(Number(ATTACHMENT.exec(type)?.[1] ?? 1));
  };
  const put = (index: number, type: string, one: Attached | null) =>
    onChange(
      one === null
        ? files.filter((_, at) => at !== index)
        : [...files.slice(0, index), { ...one, type }, ...files.slice(index + 1)],
    );
  const slots = [...files.map(({ type }) => type), nextType(files)];
  return (
    <fieldset className="stack tight">
      <legend>
        {words.files} <span className="quiet tiny">{form.types}</span>
      </legend>
      {slots.map((type, index) => (
        <DocumentSlot
          key={type}
          product={paper(type, called(type), index === 0)}
          task={place}
          attached={files[index]}
          onChange={(one) => put(index, type, one)}
        />
      ))}
    </fieldset>
  );
}

/** Who is to get it: a body of the directory, or somebody reached on paper, by name. */
interface ChosenRecipient {
  key: string;
  body: NamedBody | null;
  name: string | null;
}

const LONGEST_NAME = 200;

/** A key that no other recipient of the draft has. */
const nextKey = (all: ChosenRecipient[]): string =>
  `r${Math.max(0, ...all.map(({ key }) => Number(/^r(\d+)$/.exec(key)?.[1] ?? 0))) + 1}`;

interface RecipientsProps {
  recipients: ChosenRecipient[];
  onChange(recipients: ChosenRecipient[]): void;
  /** The unit whose bodies are offered first. */
  home: string;
  /** Those who are likely, such as the bodies of the case. */
  likely: NamedBody[];
}

/** "Nơi nhận": bodies found by name, those of the case by one press, others by what they are called. */
function Recipients({ recipients, onChange, home, likely }: RecipientsProps) {
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

function Chosen({ recipients, onChange }: Pick<RecipientsProps, 'recipients' | 'onChange'>) {
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
