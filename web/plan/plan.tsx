import { Link, useSearchParams } from 'wouter';
import { DESCRIBED } from '../../domain/planContent/described';
import { PARTS, type Content, type Contents, type Part } from '../../domain/planContent/parts';
import type { PageProps } from '../case/kindPages';
import { useApi, queryOf } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { useLanguage } from '../words';
import '../styles/plan.css';
import { addressOfPart } from './address';
import { Annexes } from './annexes';
import { Overview } from './overview';
import { useQueries } from '@tanstack/react-query';
import type { PlanPartView, PlanView } from '../data/api';
import { Editor } from './editor';

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
