import { Button } from '@mantine/core';
import { CIRCULATIONS, URGENCIES } from '../../../domain/officialDocument/paper';
import { DOCUMENT_TYPES } from '../../../domain/officialDocument/types';
import { Card } from '../../parts/card';
import { useWords } from '../../words';
import { Content, EachLineField, TextField } from './content';
import { paperOf, type Writing } from './draft';
import { BLANK } from './pieces';
import { ChoiceField, LineField } from '../../parts/fields';
import type { ReactNode } from 'react';
import { PaperPreview } from './preview';

interface Props {
  writing: Writing;
  onChange(writing: Writing): void;
}

type Texts = { [K in keyof Writing as Writing[K] extends string ? K : never]: Writing[K] };

/** Every part of a document in plain fields, in the order in which it is printed. */
function Editor({ writing, onChange }: Props) {
  const { writing: words, records } = useWords();
  const { layout } = DOCUMENT_TYPES[writing.paper.type];
  const bound = (name: keyof Texts) => ({
    label: words.fields[name],
    value: writing[name],
    onChange: (value: string) => onChange({ ...writing, [name]: value }),
  });
  return (
    <>
      <Card title={words.head} landmark>
        <LineField {...bound('superior')} description={words.superiorHint} />
        <LineField {...bound('issuer')} />
        <LineField {...bound('notation')} description={words.numberHint} />
        <LineField {...bound('place')} />
        <TextField {...bound('subject')} />
        <ChoiceField {...bound('urgency')} any={records.notUrgent} among={URGENCIES} called={records.urgencies} />
        <ChoiceField
          {...bound('circulation')}
          any={words.circulates}
          among={CIRCULATIONS}
          called={words.circulations}
        />
        <EachLineField {...bound('addressees')} />
        {layout === 'enacting' && <TextField {...bound('authority')} />}
        <EachLineField {...bound('bases')} hint={words.basesHint} />
      </Card>
      <section className="card stack" aria-label={words.content}>
        <Content
          label={words.content}
          pieces={writing.content}
          onChange={(content) => onChange({ ...writing, content })}
        />
      </section>
      <Card title={words.foot} landmark>
        {layout === 'minutes' && <LineField {...bound('secretary')} />}
        <EachLineField {...bound('powers')} hint={words.powersHint} />
        <LineField {...bound('position')} />
        <LineField {...bound('name')} />
        <LineField {...bound('alsoAs')} />
        <EachLineField {...bound('recipients')} hint={words.recipientsHint} />
        <LineField {...bound('unit')} />
        <LineField {...bound('drafter')} />
        <LineField {...bound('copies')} />
        <EachLineField {...bound('contact')} />
      </Card>
      <Annexes writing={writing} onChange={onChange} />
    </>
  );
}

/** What is annexed by itself, shut until somebody wants to change it. */
function Annexes({ writing, onChange }: Props) {
  const { writing: words } = useWords();
  const put = (annexes: Writing['annexes']) => onChange({ ...writing, annexes });
  return (
    <>
      {writing.annexes.map((annex, index) => (
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
      ))}
      <div>
        <Button
          variant="default"
          onClick={() => put([...writing.annexes, { as: null, title: '', content: [BLANK], landscape: false }])}
        >
          {words.addAnnex}
        </Button>
      </div>
    </>
  );
}

interface WrittenProps extends Props {
  head: ReactNode;
  /** Whose layout it has. */
  body: string;
  /** How it is saved. */
  children: ReactNode;
}

/** A document as it is written, and beside it as it is printed. */
export const Written = ({ head, writing, onChange, body, children }: WrittenProps) => (
  <div className="writing">
    <div className="stack">
      {head}
      <Editor writing={writing} onChange={onChange} />
      {children}
    </div>
    <PaperPreview paper={paperOf(writing)} body={body} />
  </div>
);
