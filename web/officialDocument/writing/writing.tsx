import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { CaseViewBody, NamedBody } from '../../data/api';
import { useBodyChoices } from '../../data/bodies';
import { send } from '../../data/client';
import { useKept } from '../../data/drafts';
import { useApi } from '../../data/queries';
import { actingBodies } from '../../data/seats';
import { useMe } from '../../data/session';
import { boundTo } from '../../parts/bound';
import { CasePicker } from '../../parts/casePicker';
import { keysOf } from '../../parts/keysOf';
import { Loaded } from '../../parts/loaded';
import { oneOf } from '../../parts/oneOf';
import { ProblemNote } from '../../parts/problem';
import { useTitle } from '../../parts/title';
import { ChoiceField, TickField } from '../../parts/fields';
import { useLanguage, useWords } from '../../words';
import { paperOf, type Writing as Content, writingOf } from './draft';
import { Reopened } from './reopened';
import { Written } from './editor';
import type { Paper } from '../../../domain/officialDocument/paper';
import { useOnce } from '../../data/act';

/** A document written from a case by a template: proposed, edited, looked at as it is printed, and saved as a draft. */
export function Writing() {
  const { writing: words } = useWords();
  const [query, setQuery] = useSearchParams();
  const [about, step, template] = [query.get('about'), query.get('step'), query.get('template')];
  const draft = query.get('draft');
  const known = useApi('/cases/{id}', about ? { path: { id: about } } : null);
  useTitle(words.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.title}</h1>
        <p className="quiet small">
          {words.intro} <Link href="/official-documents/templates">{words.templates}</Link>
        </p>
      </header>
      {draft ? (
        <Reopened id={draft} />
      ) : about ? (
        <Loaded of={known}>{(one) => <FromCase key={one.id} about={one} step={step} template={template} />}</Loaded>
      ) : (
        <div className="card">
          <CasePicker
            label={words.case}
            hint={words.caseHint}
            chosen={null}
            onChange={(one) => one && setQuery({ about: one.id })}
          />
        </div>
      )}
    </div>
  );
}

/** What is being written, as this machine keeps it until it is saved. */
interface Begun {
  body: string;
  step: string | null;
  writing: Content;
  likely: NamedBody[];
}

interface From {
  about: CaseViewBody;
  step: string | null;
  /** Of which template, where one came here for it. */
  template: string | null;
}

function FromCase({ about, step, template }: From) {
  const kept = useKept(`writing/${about.id}`);
  const [begun, setBegun] = useState<Begun | null>((kept.typed.begun as Begun | undefined) ?? null);
  const keep = (next: Begun | null) => {
    setBegun(next);
    if (next) kept.keep({ begun: next });
    else kept.forget();
  };
  if (!begun) return <Choose about={about} step={step} template={template} onBegun={keep} />;
  const { body, writing, likely } = begun;
  const paper = paperOf(writing);
  return (
    <Written
      head={<About about={about} onAnew={() => keep(null)} />}
      writing={writing}
      onChange={(next) => keep({ ...begun, writing: next })}
      body={body}
    >
      <Save
        paper={paper}
        body={body}
        about={{ case: about.id, step: begun.step }}
        likely={likely}
        onSaved={kept.forget}
      />
    </Written>
  );
}

function About({ about, onAnew }: { about: CaseViewBody; onAnew(): void }) {
  const {
    words: { writing: words },
    say,
  } = useLanguage();
  return (
    <div className="row">
      <span className="small">
        {words.about}: <span className="strong">{say(about.title)}</span>
      </span>
      <Button size="compact-xs" variant="default" onClick={onAnew}>
        {words.anew}
      </Button>
    </div>
  );
}

/** By whom, about which step, of which template; the content is proposed from that. */
function Choose({ about, step, template, onBegun }: From & { onBegun(begun: Begun): void }) {
  const {
    words: { writing: words },
    say,
  } = useLanguage();
  const bodies = actingBodies(useMe());
  const choices = useBodyChoices(bodies);
  const steps = about.steps.filter(({ facts }) => facts.title);
  const templates = keysOf(words.templateNames);
  const [chosen, choose] = useState({
    body: bodies[0] ?? '',
    step: step ?? '',
    template: oneOf(templates, template ?? '') ?? templates[0] ?? 'submission',
  });
  const bind = boundTo(chosen, (part) => choose({ ...chosen, ...part }));
  const proposal = useMutation({
    mutationFn: () =>
      send('post', '/papers/proposal', {
        body: {
          template: chosen.template,
          body: chosen.body,
          about: { case: about.id, step: chosen.step || null },
        },
      }),
    onSuccess: ({ paper, recipients }) =>
      onBegun({ body: chosen.body, step: chosen.step || null, writing: writingOf(paper), likely: recipients }),
  });
  if (bodies.length === 0) return <p className="card quiet">{words.noSeat}</p>;
  return (
    <form
      className="card stack"
      aria-label={words.choose}
      onSubmit={(event) => {
        event.preventDefault();
        proposal.mutate();
      }}
    >
      <p className="small">
        {words.about}: <span className="strong">{say(about.title)}</span>
      </p>
      <ChoiceField
        label={words.template}
        value={chosen.template}
        among={templates}
        called={words.templateNames}
        onChange={(value) => choose({ ...chosen, template: oneOf(templates, value) ?? chosen.template })}
      />
      <ChoiceField label={words.body} {...bind('body')} among={choices} />
      <ChoiceField
        label={words.step}
        {...bind('step')}
        any={words.wholeCase}
        among={steps.map(({ step: id, facts }) => ({ value: id, label: facts.title ? say(facts.title) : id }))}
      />
      <ProblemNote error={proposal.error} />
      <div>
        <Button type="submit" loading={proposal.isPending}>
          {words.propose}
        </Button>
      </div>
    </form>
  );
}

interface Props {
  paper: Paper;
  body: string;
  about: { case: string; step: string | null };
  /** Bodies of the directory to whom it would go. */
  likely: NamedBody[];
  onSaved(): void;
}

/** Keeps the files and begins the draft with them: nothing goes out before it is signed and numbered. */
function Save({ paper, body, about, likely, onSaved }: Props) {
  const {
    words: { writing: words },
    say,
  } = useLanguage();
  const [, go] = useLocation();
  const [left, setLeft] = useState<string[]>([]);
  const once = useOnce();
  const save = useMutation({
    mutationFn: async () => {
      const { documents } = await once('/papers', { body: { paper, body } });
      const recipients = likely
        .filter(({ id }) => !left.includes(id))
        .map(({ id }, index) => ({ key: `r${index + 1}`, body: id, name: null }));
      const { type, subject, urgency } = paper;
      return once('/official-documents', { body: { body, type, subject, urgency, about, recipients, documents } });
    },
    onSuccess: ({ id }) => {
      onSaved();
      go(`/official-documents/${encodeURIComponent(id)}`);
    },
  });
  return (
    <section className="card stack" aria-label={words.save}>
      {likely.length > 0 && (
        <fieldset className="stack tight">
          <legend>{words.sendTo}</legend>
          <p className="tiny quiet">{words.sendToHint}</p>
          {likely.map((one) => (
            <TickField
              key={one.id}
              label={say(one.name)}
              value={!left.includes(one.id)}
              onChange={(checked) => setLeft(checked ? left.filter((id) => id !== one.id) : [...left, one.id])}
            />
          ))}
        </fieldset>
      )}
      <ProblemNote error={save.error} />
      <div>
        <Button loading={save.isPending} disabled={!paper.subject} onClick={() => save.mutate()}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}
