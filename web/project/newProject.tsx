import { Contents } from './contents';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { newProject } from '../../api/forms';
import { beginsFor } from '../data/seats';
import type { NewProject as Body, ProjectPreview, RegisteredProject } from '../data/api';
import { unitOf, useBodyChoices, useUnit, useUnitNames } from '../data/bodies';
import { send } from '../data/client';
import { useKept } from '../data/drafts';
import { useMe } from '../data/session';
import { BeginPage } from '../parts/beginPage';
import { RequestForm } from '../parts/form/requestForm';
import type { Place } from '../parts/placePicker';
import { useLanguage, useWords } from '../words';
import { NO_PLAN, placeSpan, useDetailFields } from './details';
import { Basis } from '../parts/basis';
import { dmy } from '../words/dates';

/** Registers a project: who must be told of it is seen before anything is recorded. */
export function NewProject() {
  const { newProject: words, projects } = useWords();
  const bodies = beginsFor(useMe());
  return (
    <BeginPage
      title={words.title}
      intro={words.intro}
      list={{ href: '/projects', label: projects.list }}
      barred={bodies.length === 0 && words.noSeat}
    >
      <Registration bodies={bodies} />
    </BeginPage>
  );
}

function Registration({ bodies }: { bodies: string[] }) {
  const { newProject: words, projects, owners } = useWords();
  const { today } = useMe();
  const draft = useKept('new-project');
  const [body, setBody] = useState(String(draft.typed.body ?? bodies[0] ?? ''));
  const choices = useBodyChoices(bodies);
  const unit = unitOf(body);
  const home = useUnit(unit);
  const details = useDetailFields(unit);
  // A commune's own project lies in it, unless somebody says otherwise.
  const own: Place[] = home.data?.level === 'commune' ? [home.data] : [];
  const year = Number(today.slice(0, 4));
  return (
    <RequestForm<Body, RegisteredProject, ProjectPreview>
      label={words.title}
      submit={words.preview}
      className="card stack"
      schema={newProject}
      send={(body, once) => once('/projects', { body })}
      kept="new-project"
      beside={{ ...NO_PLAN, unit, body, documents: [] }}
      begin={{
        body,
        owner: body,
        places: own,
        group: 'C',
        'capital.source': 'local-budget',
        startYear: year,
        endYear: year + 2,
      }}
      parts={(said) => [
        bodies.length > 1 && {
          name: 'body',
          label: words.for,
          among: choices,
          alsoChanges: (chosen) => {
            setBody(String(chosen));
            return { owner: chosen, places: [] };
          },
        },
        { name: 'code', label: words.code, hint: words.codeHint, width: 320 },
        details(said),
        { name: 'owner', label: projects.owner, home: unit, owners: true },
        <p key="owners" className="small quiet">
          {owners.notThere} <Link href="/projects/owners">{owners.title}</Link>
        </p>,
        {
          name: 'places',
          label: projects.places,
          as: 'places',
          span: placeSpan(home.data?.level, unit),
        },
      ]}
      preview={{
        look: ({ owner, places }) => send('post', '/projects/preview', { body: { unit, owner, places } }),
        confirm: words.register,
        show: (preview, confirm) => <MustTell preview={preview}>{confirm}</MustTell>,
      }}
      begun={(registered) => ({
        says: words.registered,
        href: `/projects/${encodeURIComponent(registered.id)}`,
        open: words.open,
        entry: registered,
      })}
    />
  );
}

/** Whom a project must be told to: by which line of the matrix, by which day, and what sets that day. */
function MustTell({ preview, children }: { preview: ProjectPreview; children: ReactNode }) {
  const {
    words: { newProject: words, project },
    say,
  } = useLanguage();
  const { law, receivers, posters, dueOn, within, later, contents } = preview;
  const nameOf = useUnitNames(receivers.flatMap(({ places }) => places));
  const posted = receivers.every(({ council }) => council === null);
  return (
    <section className="card stack" aria-label={project.law}>
      <h2>{posted ? words.mustPost(dmy(dueOn)) : words.mustTell(receivers.length, dmy(dueOn))}</h2>
      <p>
        {say(law.rule)} –{' '}
        <span className="small">
          <Basis clause={law.clause} />
        </span>
      </p>
      <p className="small quiet">
        {project.lawIs} {say(law.title)}. {words.daySetBy}: <Basis clause={within} />
      </p>
      <ul className="says">
        {receivers.map(({ unit, council, places: of }) => (
          <li key={unit.code}>
            <span className="strong">{council ? say(council.name) : `${project.toCommunity}: ${say(unit.name)}`}</span>{' '}
            <span className="small quiet">({of.map(nameOf).join(', ')})</span>
          </li>
        ))}
      </ul>
      {posters.length > 0 && (
        <p className="small">
          {words.postedIn}: {posters.map(({ name }) => say(name)).join(', ')}
        </p>
      )}
      {later.map((one) => (
        <p key={one.from} className="mark-note">
          {words.later(dmy(one.from))}: {one.receivers.map(({ name }) => say(name)).join(', ')}
        </p>
      ))}
      <Contents of={contents} />
      {children}
    </section>
  );
}
