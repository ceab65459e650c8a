import { Button } from '@mantine/core';
import type { Paper } from '../../../domain/officialDocument/paper';
import { CIRCULATIONS, DOCUMENT_TYPES, URGENCIES } from '../../../domain/officialDocument/types';
import { Card } from '../../parts/card';
import { useWords } from '../../words';
import { Content, EachLineField, TextField } from './content';
import { paperOf, type TextName, type Writing } from './draft';
import { BLANK } from './pieces';
import { ChoiceField, LineField } from '../../parts/fields';
import { type ReactNode, useEffect, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { fileFrom } from '../../data/client';
import { PdfPages } from '../../parts/pdfPages';
import { ProblemNote } from '../../parts/problem';

interface Props {
  writing: Writing;
  onChange(writing: Writing): void;
}

/** Every part of a document in plain fields, in the order in which it is printed. */
function Editor({ writing, onChange }: Props) {
  const { writing: words, records } = useWords();
  const { layout } = DOCUMENT_TYPES[writing.paper.type];
  const bound = (name: TextName) => ({
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

/** So long nobody typed before the page is laid out again, in milliseconds. */
const PAUSE = 1_500;

interface PreviewProps {
  paper: Paper;
  body: string;
}

/** The document as it is printed, laid out by the server after a pause in typing, or at once by the button. */
function PaperPreview({ paper, body }: PreviewProps) {
  const { writing: words } = useWords();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: PreviewProps) => fileFrom('/papers/preview', { body: { ...asked, format: 'pdf' } }),
  });
  const url = useUrlOf(data);
  const said = JSON.stringify(paper);
  useEffect(() => {
    const timer = setTimeout(() => mutate({ paper: JSON.parse(said) as Paper, body }), PAUSE);
    return () => clearTimeout(timer);
  }, [said, body, mutate]);
  return (
    <section className="card stack" aria-label={words.preview}>
      <div className="row">
        <h2>{words.preview}</h2>
        <Button size="xs" variant="default" loading={isPending} onClick={() => mutate({ paper, body })}>
          {words.lookNow}
        </Button>
        {url && (
          <a href={url} download="ban-xem-truoc.pdf">
            {words.fetchPdf}
          </a>
        )}
        <WordFile paper={paper} body={body} />
      </div>
      <ProblemNote error={error} />
      {data && url && <PdfPages source={{ key: url, bytes: () => data.arrayBuffer() }} title={words.preview} />}
    </section>
  );
}

/** The Word file, as the body's own template or our layout has it: made when it is asked for. */
function WordFile({ paper, body }: PreviewProps) {
  const { writing: words } = useWords();
  const made = useMutation({
    mutationFn: async () => saved(await fileFrom('/papers/preview', { body: { paper, body, format: 'docx' } })),
  });
  return (
    <>
      <Button size="xs" variant="default" loading={made.isPending} onClick={() => made.mutate()}>
        {words.fetchWord}
      </Button>
      <ProblemNote error={made.error} />
    </>
  );
}

/** Has the browser keep a file. */
function saved(file: Blob): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: 'ban-xem-truoc.docx' }).click();
  URL.revokeObjectURL(url);
}

/** An address for bytes that are in this page, until others take their place. */
function useUrlOf(file: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
