import { Link } from 'wouter';
import type { CaseViewBody, ProjectView } from '../data/api';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Notices } from './notices';
import { PlaceMap } from './placeMap';
import { Money, ProjectState } from './state';
import { Supervision } from './supervision';

/** One project: its particulars, who must be told and was, what is owed, who supervises it. */
export function Project({ about: { id, tasks } }: { about: CaseViewBody }) {
  const project = useApi('/projects/{id}', { path: { id }, query: { limit: 200 } });
  return <Loaded of={project}>{(data) => <Whole project={data} tasks={tasks} />}</Loaded>;
}

function Whole({ project, tasks }: { project: ProjectView; tasks: CaseViewBody['tasks'] }) {
  const { words } = useLanguage();
  return (
    <>
      <MyTasks tasks={tasks} />
      <div className="project-columns">
        <Particulars project={project} />
        <PlaceMap places={project.places} />
      </div>
      <May project={project} />
      <WhoIsTold project={project} />
      <Notices project={project} />
      <section className="stack">
        <h2>{words.project.supervision}</h2>
        <Supervision project={project} />
      </section>
    </>
  );
}

function Particulars({ project }: { project: ProjectView }) {
  const {
    words: { projects: words, project: own },
    say,
  } = useLanguage();
  const {
    code,
    status,
    owner,
    responsible,
    group,
    capital,
    startYear,
    endYear,
    places,
    placesSure,
    plan,
    programme,
    ownerStands,
  } = project;
  return (
    <section className="card stack" aria-label={own.about}>
      <h2>{own.about}</h2>
      <dl className="facts">
        <dt>{words.code}</dt>
        <dd>
          {code} <ProjectState status={status} />
        </dd>
        <dt>{words.owner}</dt>
        <dd>
          {say(owner.name)}
          {!ownerStands && <p className="mark-note">{own.ownerEnded(say(responsible.name))}</p>}
        </dd>
        <dt>{words.group}</dt>
        <dd>
          {words.groups[group]} · {words.levels[project.level]}
        </dd>
        <dt>{words.capital}</dt>
        <dd>
          <Money capital={capital} />
        </dd>
        <dt>{words.years}</dt>
        <dd className="num">
          {startYear}–{endYear}
        </dd>
        <dt>{words.places}</dt>
        <dd>
          {places.map(({ name }) => say(name)).join(', ')}
          {!placesSure && <p className="mark-note">{own.unsure}</p>}
        </dd>
        {plan && (
          <>
            <dt>{words.plan}</dt>
            <dd>
              <PlanLink id={plan} />
            </dd>
          </>
        )}
        {programme && (
          <>
            <dt>{words.programme}</dt>
            <dd>{programme}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function PlanLink({ id }: { id: string }) {
  const { say } = useLanguage();
  const plan = useApi('/cases/{id}', { path: { id } });
  // Whoever may not see the plan still knows that the project belongs to one.
  return plan.data ? <Link href={`/cases/${encodeURIComponent(id)}`}>{say(plan.data.title)}</Link> : <>{id}</>;
}

/** What one may do of one's own accord, in whichever of one's bodies. */
function May({ project: { id, may, title } }: { project: ProjectView }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  const first = new Map(may.flatMap(({ body, acts }) => acts.map((act) => [act, body] as const)).reverse());
  const says = [...new Set(may.map(({ body }) => say(body.name)))].map((body) => words.actsFor(body)).join('; ');
  return (
    <OwnActs
      caseId={id}
      head={{ title: words.acts, says }}
      acts={[...first].reverse().map(([act, body]) => ({ act, bodies: [body], step: 'project', title: say(title) }))}
    />
  );
}

function WhoIsTold({ project: { law, receivers } }: { project: ProjectView }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  return (
    <section className="card stack" aria-label={words.law}>
      <h2>{words.law}</h2>
      <p>{say(law.rule)}</p>
      <p className="small quiet">
        {words.lawIs} {say(law.title)} – <Basis clause={law.clause} />
      </p>
      <ul className="says small">
        {receivers.map(({ unit, council }) => (
          <li key={unit.code}>{council ? say(council.name) : `${words.toCommunity}: ${say(unit.name)}`}</li>
        ))}
      </ul>
    </section>
  );
}
