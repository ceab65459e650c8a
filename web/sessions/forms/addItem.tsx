import { Radio, Stack } from '@mantine/core';
import type { DossierView } from '../../data/api';
import { useList } from '../../data/queries';
import { DocumentLinks } from '../../parts/documents';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import type { Attached } from '../../work/forms/documentSlot';
import { Frame } from '../../work/forms/frame';
import { itemIdOf } from '../itemId';
import { type ItemDraft, itemData, ItemFields, useCommittees } from './itemFields';
import { PaperList } from './paperList';
import { type SessionFormProps, useSessionForm } from './props';

interface Draft extends ItemDraft {
  /** Case and step of the dossier chosen, `free` for another matter. */
  source: string;
  papers: Attached[];
}

const EMPTY: Draft = {
  source: '',
  title: '',
  titleEn: '',
  kind: 'resolution',
  needsReport: true,
  reportBy: '',
  threshold: 'majority',
  papers: [],
};

const keyOf = ({ case: id, step }: DossierView): string => `${id} ${step}`;

/** One more item for the agenda: a dossier that waits for the Council, or another matter. */
export function AddItemForm(props: SessionFormProps) {
  const words = useWords();
  const { session } = props;
  const dossiers = useList('/sessions/{id}/dossiers', { path: { id: session.id }, query: { limit: 50 } });
  const { draft, change, send, pending, error } = useSessionForm<Draft>(props, EMPTY);
  const committees = useCommittees(session);
  const dossier = dossiers.items.find(
    (one) => keyOf(one) === draft.source && one.status === 'open' && one.onAgenda === null,
  );
  const chosen = dossier !== undefined || draft.source === 'free';
  const add = () =>
    send({
      id: itemIdOf(
        draft.title,
        session.items.map(({ id }) => id),
      ),
      ...itemData(draft, session, committees, dossier !== undefined),
      ...(dossier && { case: dossier.case, step: dossier.step }),
      documents: [...(dossier?.documents ?? []), ...draft.papers].map(({ id, sha256 }) => ({ id, sha256 })),
    });
  const choose = (source: string) => {
    const one = dossiers.items.find((known) => keyOf(known) === source);
    change({
      source,
      ...(one && { title: one.title.vi, titleEn: one.title.en, kind: 'resolution', needsReport: true }),
    });
  };
  return (
    <Frame
      label={words.act['add-item'] ?? ''}
      ready={chosen && draft.title.trim() !== ''}
      pending={pending}
      error={error}
      onSend={add}
      onClose={props.onClose}
    >
      <Loaded of={dossiers}>
        {() => <Sources dossiers={dossiers.items} value={draft.source} onChange={choose} />}
      </Loaded>
      {chosen && (
        <>
          <ItemFields session={session} draft={draft} linked={dossier !== undefined} onChange={change} />
          {dossier && dossier.documents.length > 0 && (
            <p className="small">
              <span className="quiet">{words.session.form.dossierPapers}:</span>{' '}
              <DocumentLinks documents={dossier.documents} />
            </p>
          )}
          <PaperList place={props.task} papers={draft.papers} onChange={(papers) => change({ papers })} />
        </>
      )}
    </Frame>
  );
}

function Sources({
  dossiers,
  value,
  onChange,
}: {
  dossiers: DossierView[];
  value: string;
  onChange(source: string): void;
}) {
  const { words, say } = useLanguage();
  const { form } = words.session;
  const [ready, others] = [dossiers.filter(isReady), dossiers.filter((one) => !isReady(one))];
  const why = (one: DossierView) =>
    one.onAgenda !== null ? form.onAgenda : form.waitsFor(one.waitsFor.map(({ title }) => say(title)).join('; '));
  return (
    <>
      <Radio.Group label={form.source} withAsterisk value={value} onChange={onChange}>
        <Stack gap={6} mt={4}>
          {ready.map((one) => (
            <Radio
              key={keyOf(one)}
              value={keyOf(one)}
              label={`${say(one.title)} – ${say(one.stepTitle)}${one.dueOn ? ` (${form.due(dmy(one.dueOn))})` : ''}`}
            />
          ))}
          <Radio value="free" label={form.free} />
        </Stack>
      </Radio.Group>
      {dossiers.length === 0 && <p className="small quiet">{form.noDossiers}</p>}
      {others.length > 0 && (
        <div className="small quiet">
          <p>{form.notReady}:</p>
          <ul className="says">
            {others.map((one) => (
              <li key={keyOf(one)}>
                {say(one.title)}, {why(one)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const isReady = ({ status, onAgenda }: DossierView): boolean => status === 'open' && onAgenda === null;
