import { Link } from 'wouter';
import { CaseState, standingOf } from '../../case/caseState';
import type { CaseViewBody } from '../../data/api';
import { useList } from '../../data/queries';
import { useLaw } from '../../data/stepLaw';
import { keysOf } from '../../parts/keysOf';
import { Loaded } from '../../parts/loaded';
import { oneOf } from '../../parts/oneOf';
import { useTitle } from '../../parts/title';
import { useLanguage } from '../../words';
import { MyTasks } from '../../work/myTasks';
import { Agreements } from './agreements';
import { Exchanges } from './exchanges';
import { Investments } from './investments';
import type { PartProps } from './partProps';
import { ComparedPlans } from './plans';
import { Schedules } from './schedules';
import { SideBySide } from './sideBySide';
import { Works } from './works';
import { CaseLink } from '../../parts/caseLink';

const PARTS = {
  overview: (props: PartProps) => <Agreements {...props} />,
  compare: (props: PartProps) => <SideBySide {...props} />,
  plans: (props: PartProps) => <OfProvinces {...props} as={ComparedPlans} />,
  works: (props: PartProps) => <Works {...props} />,
  investments: (props: PartProps) => <OfProvinces {...props} as={Investments} />,
  schedules: ({ about }: PartProps) => <Schedules caseId={about.id} />,
  exchanges: (props: PartProps) => <Exchanges {...props} />,
};
type Part = keyof typeof PARTS;

/** A Council with its Committee has no provinces whose plans lie side by side. */
const partsOf = ({ procedure }: CaseViewBody): Part[] =>
  keysOf(PARTS).filter((part) => procedure === 'regional-coordination' || (part !== 'plans' && part !== 'investments'));

const OfProvinces = ({ about: { unit, year, rehearsal }, as: Shows }: PartProps & { as: typeof Investments }) =>
  year !== null && <Shows region={unit} procedure="annual-plan-province" year={year} rehearsal={rehearsal} />;

/** One coordination: what was agreed and objected to, what lies side by side, projects, schedules, exchanges. */
export function Region({ id, part }: { id: string; part: string }) {
  const { about, law, steps } = useLaw(id);
  return (
    <Loaded of={about}>
      {(data) => (
        <Loaded of={law}>
          {() => <Shown about={data} steps={steps ?? []} part={oneOf(keysOf(PARTS), part) ?? 'overview'} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Shown({ about, steps, part }: PartProps & { part: Part }) {
  const { words, say } = useLanguage();
  useTitle(say(about.title));
  const href = `/regions/${encodeURIComponent(about.id)}`;
  return (
    <div className="stack wide">
      <header className="stack tight">
        <span className="tiny quiet">
          <Link href="/regions">{words.regions.title}</Link>
        </span>
        <h1>{say(about.title)}</h1>
        <div className="row small quiet">
          <CaseState one={standingOf(about)} />
          <CaseLink id={about.id}>{words.regions.more}</CaseLink>
        </div>
      </header>
      <Tasks caseId={about.id} />
      <nav className="parts" aria-label={words.regions.tabs}>
        {partsOf(about).map((one) => (
          <Link
            key={one}
            href={one === 'overview' ? href : `${href}/${one}`}
            aria-current={one === part ? 'page' : undefined}
          >
            {words.regions[one]}
          </Link>
        ))}
      </nav>
      {PARTS[part]({ about, steps })}
    </div>
  );
}

/**
 * What of the whole family of cases is one's own to do: the coordination's own, its consultations', its gatherings'.
 */
function Tasks({ caseId }: { caseId: string }) {
  const inbox = useList('/inbox', { query: { limit: 200 } });
  return (
    <MyTasks tasks={inbox.items.filter((task) => task.caseId === caseId || task.caseId.startsWith(`${caseId}.`))} />
  );
}
