import { useState } from 'react';
import { Link } from 'wouter';
import { newProject } from '../../api/forms';
import { beginsFor } from '../data/seats';
import type { NewProject as Body, ProjectPreview, RegisteredProject } from '../data/api';
import { useBodyNames, useUnit } from '../data/bodies';
import { send } from '../data/client';
import { useKept } from '../data/drafts';
import { useMe } from '../data/session';
import { BeginPage } from '../parts/beginPage';
import { Begun } from '../parts/begun';
import { RequestForm } from '../parts/form/requestForm';
import type { Place } from '../parts/placePicker';
import { useWords } from '../words';
import { NO_PLAN, useDetailFields } from './details';
import { MustTell } from './mustTell';
import { unitOf } from '../data/bodies';

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
  const [registered, setRegistered] = useState<RegisteredProject | null>(null);
  const draft = useKept('new-project');
  const [body, setBody] = useState(String(draft.typed.body ?? bodies[0] ?? ''));
  const nameOf = useBodyNames(bodies);
  const unit = unitOf(body);
  const home = useUnit(unit);
  const details = useDetailFields(unit);
  // A commune's own project lies in it, unless somebody says otherwise.
  const own: Place[] = home.data?.level === 'commune' ? [home.data] : [];
  const year = Number(today.slice(0, 4));
  if (registered)
    return (
      <Begun
        says={words.registered}
        href={`/projects/${encodeURIComponent(registered.id)}`}
        open={words.open}
        entry={registered}
      />
    );
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
          among: bodies.map((id) => ({ value: id, label: nameOf(id) })),
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
          span: {
            level: home.data?.level === 'nation' ? 'province' : 'commune',
            within: home.data?.level === 'province' ? unit : 'VN',
            beyond: true,
          },
        },
      ]}
      preview={{
        look: ({ owner, places }) => send('post', '/projects/preview', { body: { unit, owner, places } }),
        confirm: words.register,
        show: (preview, confirm) => <MustTell preview={preview}>{confirm}</MustTell>,
      }}
      onSent={setRegistered}
    />
  );
}
