import { CaseLink } from '../parts/caseLink';
import type { ProjectView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { useApi } from '../data/queries';
import { Basis } from '../parts/basis';
import { Card } from '../parts/card';
import { Fact, Facts } from '../parts/facts';
import { useLanguage, useWords } from '../words';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Notices } from './notices';
import { ProjectStanding } from './standing';
import { Money, ProjectState } from './state';
import { Supervision } from './supervision';
import { useUnits } from '../data/bodies';
import { boxOf, pathOf, place, useOutlines } from '../parts/outlines';
import type { Place } from '../parts/placePicker';

/** One project: its particulars, who must be told and was, what is owed, who supervises it. */
export const Project = pageOf('/projects/{id}', { limit: 200 })(({ view: project, about: { tasks } }) => {
  const words = useWords();
  return (
    <>
      <MyTasks tasks={tasks} />
      <div className="project-columns">
        <Particulars project={project} />
        <PlaceMap places={project.places} />
      </div>
      <May project={project} />
      <Approved project={project} />
      <WhoIsTold project={project} />
      <Notices project={project} />
      <section className="stack">
        <h2>{words.project.supervision}</h2>
        <Supervision project={project} />
      </section>
    </>
  );
});

function Particulars({ project }: { project: ProjectView }) {
  const {
    words: { projects: words, project: own, overdue },
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
    <Card title={own.about} landmark>
      <Facts>
        <Fact name={words.code}>
          {code} <ProjectState status={status} />
        </Fact>
        <Fact name={words.owner}>
          {say(owner.name)}
          {!ownerStands && <p className="mark-note">{own.ownerEnded(say(responsible.name))}</p>}
        </Fact>
        <Fact name={words.group}>
          {words.groups[group]} · {overdue.levels[project.level]}
        </Fact>
        <Fact name={words.capital}>
          <Money capital={capital} />
        </Fact>
        <Fact name={words.years} look="num">
          {startYear}–{endYear}
        </Fact>
        <Fact name={words.places}>
          {places.map(({ name }) => say(name)).join(', ')}
          {!placesSure && <p className="mark-note">{own.unsure}</p>}
        </Fact>
        {plan && (
          <Fact name={words.plan}>
            <PlanLink id={plan} />
          </Fact>
        )}
        {programme && <Fact name={words.programme}>{programme}</Fact>}
      </Facts>
    </Card>
  );
}

function PlanLink({ id }: { id: string }) {
  const { say } = useLanguage();
  const plan = useApi('/cases/{id}', { path: { id } });
  // Whoever may not see the plan still knows that the project belongs to one.
  return plan.data ? <CaseLink id={id}>{say(plan.data.title)}</CaseLink> : <>{id}</>;
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

function Approved({ project: { standing } }: { project: ProjectView }) {
  const { standing: words } = useWords();
  return (
    <Card title={words.title} landmark>
      <ProjectStanding standing={standing} />
    </Card>
  );
}

function WhoIsTold({ project: { law, receivers } }: { project: ProjectView }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  return (
    <Card title={words.law} landmark>
      <p>{say(law.rule)}</p>
      <p className="small quiet">
        {words.lawIs} {say(law.title)} – <Basis clause={law.clause} />
      </p>
      <ul className="says small">
        {receivers.map(({ unit, council }) => (
          <li key={unit.code}>{council ? say(council.name) : `${words.toCommunity}: ${say(unit.name)}`}</li>
        ))}
      </ul>
    </Card>
  );
}

/** Where a project lies: its places on the outlines of their provinces. */
function PlaceMap({ places }: { places: Place[] }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  const outlines = useOutlines();
  const units = [...useUnits(places.map(({ code }) => code)).values()];
  const provinces = new Set(units.map(({ level, code, parent }) => (level === 'province' ? code : parent)));
  const near = outlines.data?.features.filter(({ properties }) => provinces.has(properties.code)) ?? [];
  const dots = units.flatMap(({ code, name, lat, lon }) =>
    lat === null || lon === null ? [] : [{ code, name: say(name), at: place(lon, lat) }],
  );
  if (near.length === 0 || dots.length === 0) return null;
  const [left, top, width, height] = boxOf(near.map(({ geometry }) => geometry));
  const scale = Math.max(width, height);
  return (
    <figure className="card place-map" aria-label={words.map}>
      <figcaption>
        <h2>{words.map}</h2>
      </figcaption>
      <svg
        viewBox={[left - scale * 0.06, top - scale * 0.06, width + scale * 0.12, height + scale * 0.12].join(' ')}
        role="img"
        aria-label={`${words.map}: ${dots.map(({ name }) => name).join(', ')}`}
      >
        {outlines.data?.features.map(({ properties: { code }, geometry }) => (
          <path key={code} className={`outline ${provinces.has(code) ? 'of' : ''}`} d={pathOf(geometry)} />
        ))}
        {dots.map(({ code, name, at: [x, y] }, index) => (
          <g key={code}>
            <circle className="place-dot" cx={x} cy={y} r={scale * 0.016} />
            <text
              className="place-name"
              x={x}
              y={y + (index % 2 ? scale * 0.06 : -scale * 0.03)}
              fontSize={scale * 0.042}
              textAnchor={x > left + width * 0.7 ? 'end' : x < left + width * 0.3 ? 'start' : 'middle'}
            >
              {name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
