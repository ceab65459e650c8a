import { Button } from '@mantine/core';
import { CIRCULATIONS, DOCUMENT_TYPES, URGENCIES } from '../../../domain/officialDocument/types';
import { Card } from '../../parts/card';
import { useWords } from '../../words';
import { Content } from './content';
import type { Writing } from './draft';
import { EachLineField, TextField } from './fields';
import { BLANK } from './pieces';
import { ChoiceField, LineField } from '../../parts/fields';

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
      <Card title={words.head} landmark>
        <LineField {...bound('superior')} description={words.superiorHint} />
        <LineField {...bound('issuer')} />
        <LineField {...bound('notation')} description={words.numberHint} />
        <LineField {...bound('place')} />
        <TextField {...bound('subject')} />
        <Choice {...bound('urgency')} none={records.notUrgent} among={URGENCIES} called={records.urgencies} />
        <Choice {...bound('circulation')} none={words.circulates} among={CIRCULATIONS} called={words.circulations} />
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

interface ChoiceProps {
  label: string;
  value: string;
  onChange(value: string): void;
  none: string;
  among: readonly string[];
  called: Record<string, string>;
}

/** One of a closed list, or none. */
const Choice = ({ label, value, onChange, none, among, called }: ChoiceProps) => (
  <ChoiceField label={label} value={value} any={none} among={among} called={called} onChange={onChange} />
);
