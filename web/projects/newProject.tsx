import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import type { NewProject as Registrable, RegisteredProject } from '../data/api';
import { useOnce } from '../data/act';
import { useBodyNames, useUnit } from '../data/bodies';
import { send } from '../data/client';
import { useDraft } from '../data/drafts';
import { useMe } from '../data/session';
import { BodyPicker } from '../parts/bodyPicker';
import { Icon } from '../parts/icon';
import { type Place, PlacePicker } from '../parts/placePicker';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';
import { type Details, detailsIn, DetailFields } from './detailFields';
import { MustTell } from './mustTell';

interface Draft extends Details {
  body: string;
  owner: string;
  code: string;
  places: Place[];
}

/** Registers a project: who must be told of it is seen before anything is recorded. */
export function NewProject() {
  const {
    words: { newProject: words, projects },
  } = useLanguage();
  const { seats } = useMe();
  const bodies = [...new Set(seats.filter(({ role }) => role !== 'deputy').map(({ body }) => body))];
  useTitle(words.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <span className="tiny quiet">
          <Link href="/projects">{projects.list}</Link>
        </span>
        <h1>{words.title}</h1>
        <p className="quiet small">{words.intro}</p>
      </header>
      {bodies.length === 0 ? <p className="card quiet">{words.noSeat}</p> : <Registration bodies={bodies} />}
    </div>
  );
}

const unitOf = (body: string): string => body.split('.')[0] ?? 'VN';

function emptyDraft(body: string, year: number): Draft {
  return {
    body,
    owner: body,
    code: '',
    places: [],
    title: '',
    titleEn: '',
    group: 'C',
    amount: '',
    source: 'local-budget',
    startYear: `${year}`,
    endYear: `${year + 2}`,
    plan: '',
    programme: '',
  };
}

function Registration({ bodies }: { bodies: string[] }) {
  const {
    words: { newProject: words, projects, form },
    locale,
  } = useLanguage();
  const { today } = useMe();
  const { draft, change, forget } = useDraft('new-project', emptyDraft(bodies[0] ?? '', Number(today.slice(0, 4))));
  const [registered, setRegistered] = useState<RegisteredProject | null>(null);
  const unit = unitOf(draft.body);
  const home = useUnit(unit);
  const nameOf = useBodyNames(bodies);
  const nation = home.data?.level === 'nation';
  // A commune's own project lies in it, unless somebody says otherwise.
  const places = draft.places.length === 0 && home.data?.level === 'commune' ? [home.data] : draft.places;
  const asked = { unit, owner: draft.owner, places: places.map(({ code }) => code) };
  const preview = useMutation({
    mutationFn: () => send('post', '/projects/preview', { body: asked }),
  });
  const details = detailsIn(draft, locale);
  const code = draft.code.trim();
  const body = details && { ...details, ...asked, code, body: draft.body, documents: [] };
  const register = useRegister((done) => {
    forget();
    setRegistered(done);
  });
  // What was shown holds only for what was asked then.
  const edit = (part: Partial<Draft>) => {
    preview.reset();
    register.reset();
    change(part);
  };
  const ready = body !== null && code !== '' && places.length > 0 && draft.owner !== '';
  if (registered) return <Registered done={registered} />;
  return (
    <form
      className="stack wide"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (ready) preview.mutate();
      }}
    >
      <div className="card stack">
        {bodies.length > 1 && (
          <NativeSelect
            label={words.for}
            value={draft.body}
            data={bodies.map((id) => ({ value: id, label: nameOf(id) }))}
            onChange={({ currentTarget }) =>
              edit({ body: currentTarget.value, owner: currentTarget.value, places: [] })
            }
          />
        )}
        <TextInput
          label={words.code}
          description={words.codeHint}
          withAsterisk
          w={320}
          maw="100%"
          value={draft.code}
          autoComplete="off"
          onChange={({ currentTarget }) => edit({ code: currentTarget.value })}
        />
        <DetailFields details={draft} onChange={edit} unit={unit} />
        <OwnerField unit={unit} owner={draft.owner} onChange={(owner) => edit({ owner })} />
        <PlacePicker
          label={projects.places}
          level={nation ? 'province' : 'commune'}
          within={home.data?.level === 'province' ? unit : 'VN'}
          places={places}
          onChange={(places) => edit({ places })}
        />
        <div className="row">
          <Button type="submit" disabled={!ready} loading={preview.isPending}>
            {words.preview}
          </Button>
          {!ready && <span className="tiny quiet">{form.incomplete}</span>}
        </div>
      </div>
      <ProblemNote error={preview.error} />
      {preview.data && (
        <MustTell preview={preview.data} places={places}>
          <ProblemNote error={register.error} />
          <div>
            <Button loading={register.isPending} onClick={() => body && register.mutate(body)}>
              {words.register}
            </Button>
          </div>
        </MustTell>
      )}
    </form>
  );
}

function useRegister(onDone: (done: RegisteredProject) => void) {
  const once = useOnce();
  return useMutation({ mutationFn: (body: Registrable) => once('/projects', { body }), onSuccess: onDone });
}

function OwnerField({ unit, owner, onChange }: { unit: string; owner: string; onChange(owner: string): void }) {
  const {
    words: { projects },
  } = useLanguage();
  return <BodyPicker key={unit} label={projects.owner} home={unit} value={owner} onChange={onChange} required />;
}

function Registered({ done }: { done: RegisteredProject }) {
  const { words } = useLanguage();
  return (
    <div className="card receipt" role="status">
      <p className="strong row">
        <Icon name="done" />
        {words.newProject.registered} –{' '}
        <Link href={`/projects/${encodeURIComponent(done.id)}`}>{words.newProject.open}</Link>
      </p>
      <p className="small quiet num">{words.receipt.at(stamp(done.at), done.seq)}</p>
    </div>
  );
}
