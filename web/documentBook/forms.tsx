import { DOCUMENT_TYPES, type DocumentType } from '../../domain/officialDocument/types';
import { knowing } from '../case/ofCase';
import { ActForm } from '../parts/form/actForm';
import { piece } from '../parts/form/description';
import { NOTE } from '../parts/form/usual';
import { keysOf } from '../parts/keysOf';
import { Ticks } from '../parts/ticks';
import { typeName } from '../officialDocument/types';
import { useLanguage, useWords } from '../words';
import { useQueryClient } from '@tanstack/react-query';
import { numberWish } from '../../api/forms';
import type { NumberedDocument, NumberWish } from '../data/api';
import { send } from '../data/client';
import { refresh } from '../data/queries';
import { useMe } from '../data/session';
import { ofDocument } from '../officialDocument/forms/ofDocument';
import { Reaches } from '../officialDocument/reaches';
import { RequestForm } from '../parts/form/requestForm';
import { dmy } from '../words/dates';

/** Which types have numbers of their own, from 1, as the head decides (Decree 30/2020 art. 15(1)(c)). */
export const SeriesForm = knowing('/document-books/{id}')(({ act, view: { apart } }) => (
  <ActForm
    act={act}
    parts={() => [
      piece<DocumentType[]>({
        name: 'types',
        begins: [],
        show: (chosen, change) => <Types without={apart} chosen={chosen} onChange={change} />,
        sent: (types) => (types.length > 0 ? { data: { types } } : null),
      }),
      NOTE,
    ]}
  />
));

interface TypesProps {
  without: DocumentType[];
  chosen: DocumentType[];
  onChange(chosen: DocumentType[]): void;
}

function Types({ without, chosen, onChange }: TypesProps) {
  const {
    words: { books: words },
    say,
  } = useLanguage();
  return (
    <fieldset>
      <legend>{words.seriesTypes}</legend>
      <div className="field-grid">
        <Ticks
          all={keysOf(DOCUMENT_TYPES).filter((type) => !without.includes(type))}
          chosen={chosen}
          onChange={onChange}
          keyOf={(type) => type}
          called={(type) => typeName(type, say)}
        />
      </div>
    </fieldset>
  );
}

/** Gives a signed document the next number of its book, with which it is issued and sent. */
export const NumberForm = ofDocument(({ act: { name, task, title, onDone, onClose }, view }) => {
  const { act, document: words } = useWords();
  const { today } = useMe();
  const client = useQueryClient();
  const sent = ({ number, written, book, act: received }: NumberedDocument) => {
    const answer = number === null ? null : { accepted: true as const, facts: { number } };
    onDone({ act: received, answer, caseId: book, name, title: written ?? title, body: task.body.id });
    return refresh(client, { caseId: task.caseId });
  };
  return (
    <RequestForm<NumberWish, NumberedDocument>
      label={act[name] ?? name}
      schema={numberWish}
      send={(body, once) => once('/official-documents/{id}/number', { path: { id: task.caseId }, body })}
      comes={(body) => send('post', '/official-documents/{id}/number/prospect', { path: { id: task.caseId }, body })}
      beside={{ body: task.body.id }}
      begin={{ notation: view.notation, date: dmy(today), keptBy: view.keptBy }}
      parts={() => [
        <Reaches key="reaches" view={view} />,
        [
          { name: 'notation', label: words.notation, hint: words.notationHint },
          { name: 'date', label: words.issueDate, unmarked: true },
        ],
        { name: 'keptBy', label: words.keptBy, hint: words.keptByHint, unmarked: true, width: 480 },
      ]}
      onSent={sent}
      onClose={onClose}
      takesFocus
    />
  );
});
