import { Button, NativeSelect } from '@mantine/core';
import { URGENCIES } from '../../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../../domain/officialDocument/types';
import { useWords } from '../../words';
import { Content } from './content';
import type { Writing } from './draft';
import { EachLineField, LineField, TextField } from './fields';

interface Props {
  writing: Writing;
  onChange(writing: Writing): void;
}

type Texts = { [K in keyof Writing as Writing[K] extends string ? K : never]: Writing[K] };

/** Every part of a document in plain fields, in the order in which it is printed. */
export function Editor({ writing, onChange }: Props) {
  const { writing: words, records } = useWords();
  const { layout } = DOCUMENT_TYPES[writing.paper.type];
  const bound = (name: keyof Texts) => ({
    label: words.fields[name],
    value: writing[name],
    onChange: (value: string) => onChange({ ...writing, [name]: value }),
  });
  return (
    <>
      <section className="card stack" aria-label={words.head}>
        <h2>{words.head}</h2>
        <LineField {...bound('superior')} hint={words.superiorHint} />
        <LineField {...bound('issuer')} />
        <LineField {...bound('notation')} hint={words.numberHint} />
        <LineField {...bound('place')} />
        <TextField {...bound('subject')} />
        <NativeSelect
          label={words.fields.urgency}
          value={writing.urgency}
          data={[
            { value: '', label: records.notUrgent },
            ...URGENCIES.map((value) => ({ value, label: records.urgencies[value] ?? value })),
          ]}
          onChange={({ currentTarget }) => onChange({ ...writing, urgency: currentTarget.value })}
        />
        <EachLineField {...bound('addressees')} />
        {layout === 'enacting' && <TextField {...bound('authority')} />}
        <EachLineField {...bound('bases')} hint={words.basesHint} />
      </section>
      <section className="card stack" aria-label={words.content}>
        <Content
          label={words.content}
          pieces={writing.content}
          onChange={(content) => onChange({ ...writing, content })}
        />
      </section>
      <section className="card stack" aria-label={words.foot}>
        <h2>{words.foot}</h2>
        {layout === 'minutes' && <LineField {...bound('secretary')} />}
        <EachLineField {...bound('powers')} hint={words.powersHint} />
        <LineField {...bound('position')} />
        <LineField {...bound('name')} />
        <EachLineField {...bound('recipients')} hint={words.recipientsHint} />
        <LineField {...bound('unit')} />
        <EachLineField {...bound('contact')} />
      </section>
      <Annexes writing={writing} onChange={onChange} />
    </>
  );
}

/** What is annexed by itself, shut until somebody wants to change it. */
function Annexes({ writing, onChange }: Props) {
  const { writing: words } = useWords();
  const put = (annexes: Writing['annexes']) => onChange({ ...writing, annexes });
  return writing.annexes.map((annex, index) => (
    <details key={index} className="card">
      <summary>
        {words.annex(index + 1)}: {annex.title}
      </summary>
      <div className="stack">
        <LineField
          label={words.annexTitle}
          value={annex.title}
          onChange={(title) => put(writing.annexes.map((one, at) => (at === index ? { ...one, title } : one)))}
        />
        <Content
          label={words.content}
          pieces={annex.content}
          onChange={(content) => put(writing.annexes.map((one, at) => (at === index ? { ...one, content } : one)))}
        />
        <div>
          <Button variant="default" size="xs" onClick={() => put(writing.annexes.filter((_, at) => at !== index))}>
            {words.removeAnnex}
          </Button>
        </div>
      </div>
    </details>
  ));
}
