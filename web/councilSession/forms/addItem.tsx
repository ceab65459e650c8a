import { Radio, Stack } from '@mantine/core';
import type { DossierView } from '../../data/api';
import { useList } from '../../data/queries';
import { DocumentLinks } from '../../parts/documents';
import { Loaded } from '../../parts/loaded';
import type { Attached } from '../../parts/form/documentSlot';
import { piece } from '../../parts/form/description';
import { useLanguage } from '../../words';
import { dmy } from '../../words/dates';
import { Missing } from '../itemMarks';
import { conclusionOf } from '../inWords';
import { itemIdOf } from '../itemId';
import { named, PaperList } from './papers';
import { itemData, NEW_ITEM, useItemParts } from './itemFields';
import { SessionForm, type SessionFormProps } from './sessionForm';

const keyOf = ({ case: id, step }: DossierView): string => `${id} ${step}`;

/** One more item for the agenda: a dossier that waits for the Council, or another matter. */
export function AddItemForm(of: SessionFormProps) {
  const { words, say } = useLanguage();
  const { form } = words.session;
  const { conclusions } = words.form;
  const { session, task } = of;
  const dossiers = useList('/sessions/{id}/dossiers', { path: { id: session.id }, query: { limit: 50 } });
  const fields = useItemParts(session);
  const ids = session.items.map(({ id }) => id);
  // Where no dossier is ready there is nothing to choose from.
  const only = dossiers.data && !dossiers.items.some(isReady) ? 'free' : '';
  const dossierOf = (source: string) => dossiers.items.find((one) => keyOf(one) === source && isReady(one));
  return (
    <SessionForm
      of={of}
      begin={NEW_ITEM}
      data={itemData(false)}
      parts={(said) => {
        const dossier = dossierOf(said('source'));
        const chosen = dossier !== undefined || (said('source') || only) === 'free';
        return [
          piece<string>({
            name: 'source',
            begins: '',
            show: (source, change) => (
              <Loaded of={dossiers}>
                {() => <Sources dossiers={dossiers.items} value={source || only} onChange={change} />}
              </Loaded>
            ),
            // Of a chosen matter; while none is, there is nothing to add.
            sent: () =>
              chosen
                ? {
                    data: {
                      id: itemIdOf(said('data.title.vi'), ids),
                      ...(dossier && { case: dossier.case, step: dossier.step, kind: 'resolution' }),
                      ...(dossier?.verification && { needsReport: true, reportBy: dossier.verification.by.id }),
                      documents: (dossier?.documents ?? []).map(({ id, sha256 }) => ({ id, sha256 })),
                    },
                  }
                : null,
            alsoChanges: (source) => {
              const one = dossierOf(source);
              return one
                ? { 'data.title.vi': one.title.vi, 'data.title.en': one.title.en, 'data.needsReport': true }
                : {};
            },
          }),
          ...(chosen ? fields(said, dossier !== undefined, Boolean(dossier?.verification)) : []),
          dossier?.verification && (
            <p key="verified" className="small">
              {form.verified(
                say(dossier.verification.by.name),
                conclusionOf(dossier.verification.conclusion, conclusions),
              )}
            </p>
          ),
          dossier && <Missing key="missing" missing={dossier.missing} targets={dossier.targets} />,
          dossier && dossier.documents.length > 0 && (
            <p key="papers" className="small">
              <span className="quiet">{form.dossierPapers}:</span> <DocumentLinks documents={dossier.documents} />
            </p>
          ),
          chosen &&
            piece<Attached[]>({
              name: 'papers',
              begins: [],
              show: (papers, change) => <PaperList place={task} papers={papers} onChange={change} />,
              sent: (papers) => ({ data: { documents: papers.map(named) } }),
            }),
        ];
      }}
    />
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
                <Missing missing={one.missing} targets={one.targets} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const isReady = ({ status, onAgenda }: DossierView): boolean => status === 'open' && onAgenda === null;
