import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { MovePreviewView } from '../data/api';
import { useOnce } from '../data/act';
import { useDraft } from '../data/drafts';
import { refresh, useApi } from '../data/queries';
import { WhyField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { Readable } from '../parts/readable';
import { refusalText } from '../parts/refusal';
import { versionName } from '../parts/versionName';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { oneOf } from '../parts/oneOf';
import { Frame } from '../work/forms/frame';
import type { FormProps } from '../work/forms/props';

const GRADES = ['read', 'second-hand', 'unverified'] as const;
const EMPTY: Record<'version' | 'instrument' | 'article' | 'clause' | 'why', string> & {
  verified: (typeof GRADES)[number];
} = { version: '', instrument: '', article: '', clause: '', verified: 'unverified', why: '' };

/**
 * Moves the case to another version of its procedure by a transitional provision, after showing what that would change.
 */
export function MoveForm({ name, task, title, onDone, onClose }: FormProps) {
  const language = useLanguage();
  const { words } = language;
  const client = useQueryClient();
  const about = useApi('/cases/{id}', { path: { id: task.caseId } });
  const versions = useApi('/procedures');
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, EMPTY);
  const others = (versions.data?.items ?? []).filter(
    (one) => one.id === about.data?.procedure && one.version !== about.data.version,
  );
  const version = others.some((one) => one.version === draft.version) ? draft.version : (others[0]?.version ?? '');
  const provision = {
    instrument: draft.instrument,
    article: draft.article.trim(),
    clause: draft.clause.trim(),
    verified: draft.verified,
  };
  const once = useOnce();
  const move = useMutation({
    mutationFn: () =>
      once('/cases/{id}/version', {
        path: { id: task.caseId },
        body: { version, provision, why: draft.why.trim(), body: task.body.id },
      }),
    onSuccess: (data) => {
      forget();
      onDone({ ...data, caseId: task.caseId, name, title, body: task.body.id });
      return refresh(client, task);
    },
  });
  const preview = useApi('/cases/{id}/version', version ? { path: { id: task.caseId }, query: { version } } : null);
  const ready =
    preview.data?.refusal === null &&
    version !== '' &&
    provision.instrument !== '' &&
    provision.article !== '' &&
    provision.clause !== '' &&
    draft.why.trim() !== '';
  return (
    <Loaded of={versions}>
      {() =>
        others.length === 0 ? (
          <p className="small quiet">{words.manage.oneVersion}</p>
        ) : (
          <Frame
            label={words.act[name] ?? name}
            ready={ready}
            pending={move.isPending}
            error={move.error}
            onSend={() => move.mutate()}
            onClose={onClose}
          >
            <p className="small">{words.manage.means[name]}</p>
            <NativeSelect
              label={words.case.version}
              maw={420}
              value={version}
              onChange={({ currentTarget }) => change({ version: currentTarget.value })}
              data={others.map((one) => ({
                value: one.version,
                label: `${versionName(one, language)} (${one.version})`,
              }))}
            />
            <Changes preview={preview} />
            <Provision procedure={about.data?.procedure ?? ''} version={version} draft={draft} onChange={change} />
            <WhyField value={draft.why} onChange={(why) => change({ why })} />
          </Frame>
        )
      }
    </Loaded>
  );
}

/** What the move would change: each step's day, old and new, and why. */
function Changes({ preview }: { preview: UseQueryResult<MovePreviewView> }) {
  const language = useLanguage();
  const { words, say } = language;
  const day = (date: string | null) => (date ? dmy(date) : '–');
  return (
    <Loaded of={preview}>
      {() =>
        preview.data &&
        (preview.data.refusal ? (
          <p className="small is-late">
            {words.manage.cannotMove}{' '}
            <Readable text={refusalText(preview.data.refusal.code, preview.data.refusal.facts, language)} />
          </p>
        ) : preview.data.changes.length === 0 ? (
          <p className="small quiet">{words.manage.noChange}</p>
        ) : (
          <div className="scroll-x" tabIndex={0}>
            <table className="list stacked">
              <caption className="hidden-visually">{words.manage.changes}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.case.step}</th>
                  <th scope="col">{words.manage.change}</th>
                  <th scope="col">{words.manage.before}</th>
                  <th scope="col">{words.manage.after}</th>
                  <th scope="col">{words.form.why}</th>
                </tr>
              </thead>
              <tbody>
                {preview.data.changes.map((one) => (
                  <tr key={one.step}>
                    <td className="strong">{say(one.title)}</td>
                    <td>{words.manage.changeKinds[one.change]}</td>
                    <td className="num">{day(one.oldDue)}</td>
                    <td className="num">{day(one.newDue)}</td>
                    <td className="small">{say(one.why)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ))
      }
    </Loaded>
  );
}

interface ProvisionProps {
  procedure: string;
  version: string;
  draft: typeof EMPTY;
  onChange(part: Partial<typeof EMPTY>): void;
}

/**
 * The transitional provision by which the case is moved: an instrument that the version rests on, its article and
 * clause.
 */
function Provision({ procedure, version, draft, onChange }: ProvisionProps) {
  const { words, say } = useLanguage();
  const law = useApi(
    '/procedures/{id}/versions/{version}',
    procedure && version ? { path: { id: procedure, version } } : null,
  );
  const instruments = instrumentsIn(law.data?.procedure);
  return (
    <fieldset className="acts-of">
      <legend>{words.manage.provision}</legend>
      <div className="row top">
        <NativeSelect
          className="grow"
          label={words.manage.instrument}
          withAsterisk
          value={draft.instrument}
          onChange={({ currentTarget }) => onChange({ instrument: currentTarget.value })}
          data={[
            { value: '', label: words.form.choosePlease },
            ...[...instruments].map(([id, name]) => ({ value: id, label: name ? say(name) : id })),
          ]}
        />
        <TextInput
          w={90}
          label={words.manage.article}
          withAsterisk
          value={draft.article}
          onChange={({ currentTarget }) => onChange({ article: currentTarget.value })}
        />
        <TextInput
          w={90}
          label={words.manage.clause}
          withAsterisk
          value={draft.clause}
          onChange={({ currentTarget }) => onChange({ clause: currentTarget.value })}
        />
        <NativeSelect
          w={240}
          label={words.manage.verified}
          value={draft.verified}
          data={GRADES.map((one) => ({ value: one, label: words.manage.grades[one] }))}
          onChange={({ currentTarget }) => onChange({ verified: oneOf(GRADES, currentTarget.value) })}
        />
      </div>
    </fieldset>
  );
}

type Named = { vi: string; en: string } | undefined;

/** Every instrument that a text cites, wherever in it. */
function instrumentsIn(text: unknown, found = new Map<string, Named>()): Map<string, Named> {
  if (Array.isArray(text)) for (const part of text) instrumentsIn(part, found);
  else if (typeof text === 'object' && text !== null) {
    const { instrument, name } = text as { instrument?: unknown; name?: Named };
    if (typeof instrument === 'string' && !found.get(instrument)) found.set(instrument, name);
    for (const part of Object.values(text)) instrumentsIn(part, found);
  }
  return found;
}
