import { Link } from 'wouter';
import { CaseState, standingOf } from '../../case/caseState';
import { useList } from '../../data/queries';
import { useLaw } from '../../data/stepLaw';
import { Loaded } from '../../parts/loaded';
import { useTitle } from '../../parts/title';
import { useLanguage } from '../../words';
import { MyTasks } from '../../work/myTasks';
import { Agreements } from './agreements';
import { Exchanges } from './exchanges';
import type { PartProps } from './partProps';
import { Schedules } from './schedules';
import { SideBySide } from './sideBySide';
import { Works } from './works';

const REGION_PARTS = ['overview', 'compare', 'works', 'schedules', 'exchanges'] as const;
type Part = (typeof REGION_PARTS)[number];

const PARTS: Record<Part, (props: PartProps) => React.ReactNode> = {
  overview: (props) => <Agreements {...props} />,
  compare: (props) => <SideBySide {...props} />,
  works: (props) => <Works {...props} />,
  schedules: ({ about }) => <Schedules caseId={about.id} />,
  exchanges: (props) => <Exchanges {...props} />,
};

/** One coordination: what was agreed and objected to, what lies side by side, projects, schedules, exchanges. */
export function Region({ id, part }: { id: string; part: string }) {
  const { about, law, steps } = useLaw(id);
  return (
    <Loaded of={about}>
      {() => (
        <Loaded of={law}>
          {() =>
            about.data && (
              <Shown
                about={about.data}
                steps={steps ?? []}
                part={REGION_PARTS.find((one) => one === part) ?? 'overview'}
              />
            )
          }
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
          <Link href={`/cases/${encodeURIComponent(about.id)}`}>{words.regions.more}</Link>
        </div>
      </header>
      <Tasks caseId={about.id} />
      <nav className="parts" aria-label={words.regions.tabs}>
        {REGION_PARTS.map((one) => (
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
