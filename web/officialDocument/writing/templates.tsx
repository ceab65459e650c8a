import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DOCUMENT_TYPES, type DocumentType } from '../../../domain/officialDocument/types';
import { useBodyChoices } from '../../data/bodies';
import { send } from '../../data/client';
import { useAskAgain, useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Card } from '../../parts/card';
import { contentOf } from '../../parts/documents';
import { keysOf } from '../../parts/keysOf';
import { Loaded } from '../../parts/loaded';
import { oneOf } from '../../parts/oneOf';
import { ProblemNote } from '../../parts/problem';
import { Table } from '../../parts/table';
import { useTitle } from '../../parts/title';
import { ChoiceField } from '../../parts/fields';
import { FileButton } from '../../parts/fileButton';
import { useLanguage, useWords } from '../../words';
import { stamp } from '../../words/dates';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TYPES = keysOf(DOCUMENT_TYPES);

/** A body's own Word files for its documents, in place of our layout: set by its head, checked by placeholder. */
export function OwnTemplates() {
  const {
    words: { writing: words },
    say,
  } = useLanguage();
  const { seats } = useMe();
  const bodies = [...new Set(seats.map(({ body }) => body))];
  const choices = useBodyChoices(bodies);
  const [body, setBody] = useState(bodies[0] ?? '');
  const [type, setType] = useState<DocumentType>('letter');
  useTitle(words.templates);
  if (!body) return <p className="card quiet">{words.noSeat}</p>;
  const head = seats.some((seat) => seat.body === body && seat.role === 'head');
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.templates}</h1>
        <p className="quiet small">{words.templatesIntro}</p>
      </header>
      <section className="card stack" aria-label={words.choose}>
        <ChoiceField label={words.body} value={body} among={choices} onChange={setBody} />
        <ChoiceField
          label={words.type}
          value={type}
          among={TYPES.map((value) => ({ value, label: say(DOCUMENT_TYPES[value].name) }))}
          onChange={(value) => setType(oneOf(TYPES, value) ?? type)}
        />
      </section>
      <OwnTemplate key={`${body} ${type}`} body={body} type={type} head={head} />
    </div>
  );
}

interface Props {
  body: string;
  type: DocumentType;
  head: boolean;
}

/** The file that holds for a type, and how to set another or go back to our layout. */
function OwnTemplate({ body, type, head }: Props) {
  const { writing: words } = useWords();
  const askAgain = useAskAgain();
  const set = useApi('/document-templates/{bodyId}', { path: { bodyId: body } });
  const path = { bodyId: body, template: type };
  const again = () => askAgain('/document-templates/{bodyId}', '/document-templates/{bodyId}/{template}');
  const put = useMutation({
    mutationFn: (file: File) =>
      send('put', '/document-templates/{bodyId}/{template}', {
        path,
        query: { filename: file.name },
        // The API describes a file as text.
        body: file as never,
        headers: { 'Content-Type': WORD },
      }),
    onSuccess: again,
  });
  const back = useMutation({
    mutationFn: () => send('delete', '/document-templates/{bodyId}/{template}', { path }),
    onSuccess: again,
  });
  return (
    <Loaded of={set}>
      {({ items }) => {
        const holds = items.some(({ template }) => template === type);
        return (
          <Card title={words.ownFile} landmark>
            {holds ? <Placeholders {...path} /> : <p className="quiet">{words.ourLayout}</p>}
            {!head && <p className="small quiet">{words.byHead}</p>}
            <ProblemNote error={put.error ?? back.error} />
            {head && (
              <div className="row">
                <FileButton
                  accept=".docx"
                  field={{ 'aria-label': words.chooseFile }}
                  loading={put.isPending}
                  onPick={([file]) => file && put.mutate(file)}
                >
                  {words.chooseFile}
                </FileButton>
                {holds && (
                  <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>
                    {words.takeBack}
                  </Button>
                )}
              </div>
            )}
          </Card>
        );
      }}
    </Loaded>
  );
}

/** What the file has a place for, and what of a document it leaves out. */
function Placeholders(path: { bodyId: string; template: DocumentType }) {
  const { writing: words } = useWords();
  const own = useApi('/document-templates/{bodyId}/{template}', { path });
  return (
    <Loaded of={own}>
      {({ filename, document, at, by, placeholders, undrawn }) => (
        <>
          <p>
            <a href={contentOf(document)}>{filename}</a>{' '}
            <span className="small quiet">{words.setBy(by ?? '–', stamp(at))}</span>
          </p>
          {undrawn.length > 0 && (
            <Alert color="yellow" title={words.undrawn} role="note">
              <ul>
                {undrawn.map((part) => (
                  <li key={part}>{words.undrawnParts[part]}</li>
                ))}
              </ul>
            </Alert>
          )}
          <Table
            caption={words.placeholders}
            rows={placeholders}
            keyOf={(one) => one.placeholder}
            columns={[
              { head: words.placeholder, cell: (one) => <code>{one.written}</code> },
              { head: words.meaning, cell: (one) => words.meanings[one.placeholder] },
              {
                head: words.check,
                cell: (one) => (one.found ? words.found : one.needed ? words.missing : words.leftOut),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
