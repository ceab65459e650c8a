import { Link, useSearchParams } from 'wouter';
import { DESCRIBED } from '../../domain/planContent/described';
import { PARTS, type Content, type Contents, type Part, partsOfStep } from '../../domain/planContent/parts';
import type { PageProps } from '../case/kindPages';
import { useApi, queryOf } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { useLanguage, useWords } from '../words';
import '../styles/plan.css';
import { addressOfPart } from './address';
import { Annexes } from './annexes';
import { useQueries } from '@tanstack/react-query';
import type { PlanPartView, PlanView } from '../data/api';
import { Editor } from './editor';
import { useLaw } from '../data/stepLaw';
import { Mark } from '../parts/mark';
import { Table } from '../parts/table';
import { dmyOf } from '../words/dates';

/** What a plan holds (S4, S6–S12): its parts at a glance, or one of them. */
export function PlanData({ about }: PageProps) {
  const plan = useApi('/cases/{id}/plan', { path: { id: about.id } });
  const [search] = useSearchParams();
  const part = oneOf(PARTS, search.get('part'));
  return (
    <Loaded of={plan}>
      {(data) =>
        part ? (
          <>
            <PartNav caseId={about.id} at={part} />
            <PartPage caseId={about.id} plan={data} part={part} />
          </>
        ) : (
          <>
            <Overview caseId={about.id} plan={data} />
            <Annexes caseId={about.id} plan={data} />
          </>
        )
      }
    </Loaded>
  );
}

/** From one part to the next, in the order in which they are drawn up. */
function PartNav({ caseId, at }: { caseId: string; at: (typeof PARTS)[number] }) {
  const { words, say } = useLanguage('planData');
  const index = PARTS.indexOf(at);
  const [before, after] = [PARTS[index - 1], PARTS[index + 1]];
  return (
    <nav className="row between" aria-label={words.parts}>
      <span className="row">
        <Link className="no-print" href={addressOfPart(caseId)}>
          {words.overview}
        </Link>
        <h2>{say(DESCRIBED[at].name)}</h2>
      </span>
      <span className="row small no-print">
        {before && <Link href={addressOfPart(caseId, before)}>← {say(DESCRIBED[before].name)}</Link>}
        {after && <Link href={addressOfPart(caseId, after)}>{say(DESCRIBED[after].name)} →</Link>}
      </span>
    </nav>
  );
}

interface PartPageProps {
  caseId: string;
  plan: PlanView;
  part: Part;
}

/** A part of a plan, with what the other parts give it. */
function PartPage({ caseId, plan, part }: PartPageProps) {
  const { say } = useLanguage();
  const answers = useQueries({
    queries: PARTS.map((one) => queryOf('/cases/{id}/plan/{part}', { path: { id: caseId, part: one }, query: {} })),
  });
  const index = PARTS.indexOf(part);
  const error = answers.find((one) => one.error)?.error ?? null;
  const ready = answers.every(({ data }) => data !== undefined);
  const views = answers.map(({ data }) => data);
  return (
    <section className="stack wide" aria-label={say(DESCRIBED[part].name)}>
      <Loaded
        of={{
          error,
          data: ready ? (views as PlanPartView[]) : undefined,
          refetch: () => answers.forEach((one) => void one.refetch()),
        }}
      >
        {(all) => (
          <Editor
            key={part}
            caseId={caseId}
            plan={plan}
            part={part}
            view={all[index]!}
            others={contentsOf(all.filter((one) => one.part !== part))}
          />
        )}
      </Loaded>
    </section>
  );
}

const contentsOf = (views: PlanPartView[]): Contents =>
  Object.fromEntries(views.flatMap(({ part, content }) => (content ? [[part, content as Content]] : [])));

interface OverviewProps {
  caseId: string;
  plan: PlanView;
}

type PartRow = PlanView['parts'][number];

/** The parts of a plan in their order: how far each is, what it breaks, in which step and by whom it is drawn up. */
function Overview({ caseId, plan }: OverviewProps) {
  const { words, say } = useLanguage('planData');
  const { steps } = useLaw(caseId);
  const stepsOf = (part: PartRow['part']): string =>
    (steps ?? [])
      .filter((step) => step.kind !== 'draft' || !step.produces.some(({ type }) => WHOLE.has(type)))
      .filter((step) => partsOfStep(step).includes(part))
      .map(({ title }) => say(title))
      .join('; ');
  return (
    <section className="card stack" aria-label={words.overview}>
      <h2>{words.overviewOf(plan.year)}</h2>
      <p className="small quiet">{words.intro}</p>
      <Table
        rows={plan.parts}
        keyOf={({ part }) => part}
        columns={[
          {
            head: words.part,
            names: true,
            cell: ({ part }) => <Link href={addressOfPart(caseId, part)}>{say(DESCRIBED[part].name)}</Link>,
          },
          { head: words.state, cell: (row) => <State row={row} /> },
          {
            head: words.lastVersion,
            cell: ({ version, at, by }) =>
              version > 0 && at && by ? words.versionBy(version, dmyOf(at), say(by.name)) : '–',
          },
          { head: words.draftedIn, look: 'small', cell: ({ part }) => stepsOf(part) || '–' },
        ]}
      />
    </section>
  );
}

/** These steps write the plan up as a whole: every part is theirs too. */
const WHOLE = new Set(['draft-plan', 'plan']);

function State({ row: { version, submitted, faults, mine } }: { row: PartRow }) {
  const { planData: words } = useWords();
  return (
    <span className="row">
      {faults > 0 ? (
        <Mark look="late">{words.faultCount(faults)}</Mark>
      ) : submitted > 0 && submitted === version ? (
        <Mark look="done">{words.submitted(submitted)}</Mark>
      ) : version > 0 ? (
        <Mark look="rest">{words.keepsRules}</Mark>
      ) : (
        <Mark look="rest">{words.nothing}</Mark>
      )}
      {mine && <Mark look="mine">{words.mine}</Mark>}
    </span>
  );
}
