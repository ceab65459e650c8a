import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import type { NewSupervision, SupervisionLawView, SupervisionOpeners, SupervisionView } from '../data/api';
import { useOnce } from '../data/act';
import { useDraft } from '../data/drafts';
import { useApi } from '../data/queries';
import { CaseByTitle } from '../parts/caseByTitle';
import { DateField } from '../parts/fields';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { readDmy } from '../words/dates';
import { useProgrammes } from './beside';
import { GroupChoice } from './groupChoice';
import { type Named, Supervised } from './supervised';
import { type Source, sourceIn, SourceNote } from './source';

/** Opens a supervision under the law of the day, for whoever prepares, conducts, decides or closes it. */
export function OpenSupervision() {
  const {
    words: { supervisions: words },
  } = useLanguage();
  const law = useApi('/supervisions/groups');
  const openers = useApi('/supervisions/openers');
  const [query] = useSearchParams();
  useTitle(words.openTitle);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <span className="tiny quiet">
          <Link href="/supervisions">{words.title}</Link>
        </span>
        <h1>{words.openTitle}</h1>
        <p className="quiet small">{words.openIntro}</p>
      </header>
      <Loaded of={openers}>
        {() => (
          <Loaded of={law}>
            {() =>
              openers.data?.items.length && law.data ? (
                <Wish
                  openers={openers.data.items}
                  law={law.data}
                  source={sourceIn(query)}
                  group={query.get('group') ?? ''}
                />
              ) : (
                <p className="card quiet">{words.noSeat}</p>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}

interface Draft {
  body: string;
  group: string;
  subject: string;
  conducts: string;
  verifier: string;
  supervised: Named[];
  vi: string;
  en: string;
  anchors: Record<string, string>;
  programme: string;
}

interface WishProps {
  openers: SupervisionOpeners['items'];
  law: SupervisionLawView;
  source: Source | null;
  group: string;
}

function Wish({ openers, law, source, group: asked }: WishProps) {
  const {
    words: { supervisions: words, form },
    say,
  } = useLanguage();
  const empty: Draft = {
    body: openers[0]?.body.id ?? '',
    group: asked,
    subject: '',
    conducts: '',
    verifier: '',
    supervised: [],
    vi: '',
    en: '',
    anchors: {},
    programme: '',
  };
  const { draft, change, forget } = useDraft<Draft>(
    source ? `open-supervision/${source.case}/${source.task}/${source.rung}` : 'open-supervision',
    empty,
  );
  const opener = openers.find(({ body }) => body.id === draft.body) ?? (openers[0] as WishProps['openers'][number]);
  const groups = law.groups.filter(
    ({ id, subjects }) =>
      (!source || id === asked) && opener.subjects.some(({ subject }) => subjects.includes(subject)),
  );
  const group = groups.find(({ id }) => id === draft.group);
  const subjects = opener.subjects.filter(({ subject }) => group?.subjects.includes(subject));
  const subject = subjects.find((one) => one.subject === draft.subject) ?? subjects[0];
  const programmes = useProgrammes().filter(({ closedAt, unit }) => !closedAt && unit === opener.unit);
  const body = group && subject ? wanted(draft, { opener, group, subject, source }) : null;
  const open = useOpening(forget);
  if (open.data) return <Opened view={open.data} />;
  const names = (bodies: Named[]) => bodies.map(({ id, name }) => ({ value: id, label: say(name) }));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (body) open.mutate(body);
      }}
      aria-label={words.openTitle}
    >
      {source && <SourceNote source={source} />}
      <div className="card stack">
        {openers.length > 1 && (
          <NativeSelect
            label={words.actingFor}
            value={opener.body.id}
            data={openers.map(({ body: one }) => ({ value: one.id, label: say(one.name) }))}
            onChange={({ currentTarget }) =>
              change({ body: currentTarget.value, subject: '', conducts: '', verifier: '' })
            }
          />
        )}
        <GroupChoice
          groups={groups}
          law={law}
          value={group?.id ?? ''}
          onChange={(id) => change({ group: id, anchors: {} })}
        />
      </div>
      {group && subject && (
        <div className="card stack">
          <div className="field-grid">
            <TextInput
              className="whole"
              label={words.title_}
              withAsterisk
              value={draft.vi}
              onChange={({ currentTarget }) => change({ vi: currentTarget.value })}
            />
            <TextInput
              className="whole"
              label={words.titleEn}
              lang="en"
              value={draft.en}
              onChange={({ currentTarget }) => change({ en: currentTarget.value })}
            />
            <NativeSelect
              label={words.subject}
              value={subject.subject}
              data={subjects.map((one) => ({ value: one.subject, label: say(one.title) }))}
              onChange={({ currentTarget }) => change({ subject: currentTarget.value, conducts: '', verifier: '' })}
            />
            {subject.conducts.length > 1 && (
              <NativeSelect
                label={words.conducts}
                value={draft.conducts || subject.conducts[0]?.id}
                data={names(subject.conducts)}
                onChange={({ currentTarget }) => change({ conducts: currentTarget.value })}
              />
            )}
            {subject.verifiers.length > 1 && (
              <NativeSelect
                label={words.verifier}
                value={draft.verifier || subject.verifiers[0]?.id}
                data={names(subject.verifiers)}
                onChange={({ currentTarget }) => change({ verifier: currentTarget.value })}
              />
            )}
            {!source && programmes.length > 0 && (
              <NativeSelect
                label={words.inProgramme}
                value={draft.programme}
                data={[
                  { value: '', label: words.noProgramme },
                  ...programmes.map(({ id, title }) => ({ value: id, label: say(title) })),
                ]}
                onChange={({ currentTarget }) => change({ programme: currentTarget.value })}
              />
            )}
            {group.anchors.map(({ id, title }) => (
              <DateField
                key={id}
                label={say(title)}
                hint={words.mayComeLater}
                value={draft.anchors[id] ?? ''}
                onChange={(day) => change({ anchors: { ...draft.anchors, [id]: day } })}
              />
            ))}
          </div>
          <Supervised home={opener.unit} chosen={draft.supervised} onChange={(supervised) => change({ supervised })} />
        </div>
      )}
      <ProblemNote error={open.error} />
      <div className="row">
        <Button type="submit" disabled={!body} loading={open.isPending}>
          {words.open}
        </Button>
        {!body && <span className="tiny quiet">{form.incomplete}</span>}
      </div>
    </form>
  );
}

function useOpening(onDone: () => void) {
  const once = useOnce();
  return useMutation({
    mutationFn: (body: NewSupervision) => once('/supervisions', { body }),
    onSuccess: onDone,
  });
}

interface Chosen {
  opener: WishProps['openers'][number];
  group: SupervisionLawView['groups'][number];
  subject: WishProps['openers'][number]['subjects'][number];
  source: Source | null;
}

/** What was chosen as the API takes it; nothing while something is missing or a day makes no sense. */
function wanted(draft: Draft, { opener, group, subject, source }: Chosen): NewSupervision | null {
  const typed = Object.entries(draft.anchors)
    .filter(([id, text]) => text.trim() !== '' && group.anchors.some((one) => one.id === id))
    .map(([id, text]) => [id, readDmy(text)] as const);
  const vi = draft.vi.trim();
  if (!vi || draft.supervised.length === 0 || typed.some(([, day]) => day === null)) return null;
  const chosen = (bodies: Named[], id: string) => (bodies.some((one) => one.id === id) ? id : bodies[0]?.id);
  const [conducts, verifier] = [chosen(subject.conducts, draft.conducts), chosen(subject.verifiers, draft.verifier)];
  return {
    unit: opener.unit,
    group: group.id,
    subject: subject.subject,
    title: { vi, en: draft.en.trim() || vi },
    supervised: draft.supervised.map(({ id }) => id),
    body: opener.body.id,
    anchors: Object.fromEntries(typed) as Record<string, string>,
    ...(conducts && { conducts }),
    ...(verifier && { verifier }),
    ...(draft.programme && !source && { programme: draft.programme }),
    ...(source && { source }),
  };
}

function Opened({ view }: { view: SupervisionView }) {
  const { words } = useLanguage();
  return (
    <div className="card receipt" role="status">
      <p className="strong row">
        <Icon name="done" />
        {words.supervisions.opened} –{' '}
        <Link href={`/supervisions/${encodeURIComponent(view.id)}`}>{words.supervisions.goThere}</Link>
      </p>
      <p className="small quiet">
        <CaseByTitle id={view.id} />
      </p>
    </div>
  );
}
