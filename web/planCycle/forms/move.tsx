import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { versionMove } from '../../../api/forms';
import type { AcceptedActView, Body, MovePreviewView, WaitingActView } from '../../data/api';
import { refresh, useApi } from '../../data/queries';
import type { ActFormProps } from '../../parts/form/actForm';
import { RequestForm } from '../../parts/form/requestForm';
import { Loaded } from '../../parts/loaded';
import { Readable } from '../../parts/readable';
import { refusalText } from '../../parts/refusal';
import { Table } from '../../parts/table';
import { versionName } from '../../parts/versionName';
import { useLanguage } from '../../words';
import { dmyOrDash } from '../../words/dates';
import { isText, type Text } from '../../../domain/text';

/**
 * Moves the case to another version of its procedure by a transitional provision, after showing what that would change.
 */
export function MoveForm({ name, task, title, onDone, onClose }: ActFormProps) {
  const language = useLanguage();
  const { words, say } = language;
  const client = useQueryClient();
  const about = useApi('/cases/{id}', { path: { id: task.caseId } });
  const versions = useApi('/procedures');
  const [chosen, choose] = useState('');
  const others = (versions.data?.items ?? []).filter(
    (one) => one.id === about.data?.procedure && one.version !== about.data.version,
  );
  const version = others.some((one) => one.version === chosen) ? chosen : (others[0]?.version ?? '');
  const preview = useApi('/cases/{id}/version', version ? { path: { id: task.caseId }, query: { version } } : null);
  const instruments = useInstruments(about.data?.procedure, version);
  if (versions.isSuccess && others.length === 0) return <p className="small quiet">{words.manage.oneVersion}</p>;
  return (
    <Loaded of={versions}>
      {() => (
        <RequestForm<Body<'/cases/{id}/version'>, AcceptedActView | WaitingActView>
          label={words.act[name] ?? name}
          schema={versionMove}
          send={(body, once) => once('/cases/{id}/version', { path: { id: task.caseId }, body })}
          kept={`${task.caseId}/${task.key}/${name}`}
          beside={{ body: task.body.id }}
          begin={{ version, 'provision.verified': 'unverified' }}
          unready={() => (preview.data ? preview.data.refusal !== null && words.manage.cannotMove : words.loading)}
          parts={() => [
            {
              name: 'version',
              label: words.case.version,
              width: 420,
              among: others.map((one) => ({
                value: one.version,
                label: `${versionName(one, language)} (${one.version})`,
              })),
              alsoChanges: (one) => {
                choose(String(one));
                return {};
              },
            },
            <Changes key="changes" preview={preview} />,
            <p key="provision" className="field-label">
              {words.manage.provision}
            </p>,
            [
              {
                name: 'provision.instrument',
                label: words.provision.instrument,
                className: 'grow',
                among: [...instruments].map(([id, called]) => ({ value: id, label: called ? say(called) : id })),
              },
              { name: 'provision.article', label: words.provision.article, width: 90 },
              { name: 'provision.clause', label: words.provision.clause, width: 90 },
              {
                name: 'provision.verified',
                label: words.manage.verified,
                as: 'choice',
                width: 240,
                called: words.manage.grades,
              },
            ],
            { name: 'why', as: 'reason' },
          ]}
          onSent={(data) => {
            onDone({ ...data, caseId: task.caseId, name, title, body: task.body.id });
            return refresh(client, task);
          }}
          onClose={onClose}
          takesFocus
        >
          <p className="small">{words.manage.means[name]}</p>
        </RequestForm>
      )}
    </Loaded>
  );
}

/** What the move would change: each step's day, old and new, and why. */
function Changes({ preview }: { preview: UseQueryResult<MovePreviewView> }) {
  const language = useLanguage();
  const { words, say } = language;
  return (
    <Loaded of={preview}>
      {({ refusal, changes }) =>
        refusal ? (
          <p className="small is-late">
            {words.manage.cannotMove}: <Readable text={refusalText(refusal.code, refusal.facts, language)} />
          </p>
        ) : changes.length === 0 ? (
          <p className="small quiet">{words.manage.noChange}</p>
        ) : (
          <Table
            scrolls
            caption={words.manage.changes}
            rows={changes}
            keyOf={(one) => one.step}
            columns={[
              { head: words.case.step, look: 'strong', cell: (one) => say(one.title) },
              { head: words.manage.change, cell: (one) => words.manage.changeKinds[one.change] },
              { head: words.manage.before, look: 'num', cell: (one) => dmyOrDash(one.oldDue) },
              { head: words.manage.after, look: 'num', cell: (one) => dmyOrDash(one.newDue) },
              { head: words.form.why, look: 'small', cell: (one) => say(one.why) },
            ]}
          />
        )
      }
    </Loaded>
  );
}

/** The instruments that a version rests on: one of them has the transitional provision. */
function useInstruments(procedure: string | null | undefined, version: string): Map<string, Named> {
  const law = useApi(
    '/procedures/{id}/versions/{version}',
    procedure && version ? { path: { id: procedure, version } } : null,
  );
  return instrumentsIn(law.data?.procedure);
}

type Named = Text | undefined;

/** Every instrument that a text cites, wherever in it. */
function instrumentsIn(text: unknown, found = new Map<string, Named>()): Map<string, Named> {
  if (Array.isArray(text)) for (const part of text) instrumentsIn(part, found);
  else if (typeof text === 'object' && text !== null) {
    const { instrument, name }: { instrument?: unknown; name?: unknown } = text;
    if (typeof instrument === 'string' && !found.get(instrument))
      found.set(instrument, isText(name) ? name : undefined);
    for (const part of Object.values(text)) instrumentsIn(part, found);
  }
  return found;
}
