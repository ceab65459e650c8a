import { useQueryClient } from '@tanstack/react-query';
import { numberWish } from '../../../api/forms';
import type { NumberedDocument, NumberWish } from '../../data/api';
import { send } from '../../data/client';
import { refresh } from '../../data/queries';
import { useMe } from '../../data/session';
import { ofDocument } from '../../officialDocument/forms/ofDocument';
import { Reaches } from '../../officialDocument/reaches';
import { RequestForm } from '../../parts/form/requestForm';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';

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
