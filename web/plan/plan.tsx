import { Link, useSearchParams } from 'wouter';
import { DESCRIBED } from '../../domain/planContent/described';
import { PARTS } from '../../domain/planContent/parts';
import type { PageProps } from '../case/kindPages';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { useLanguage } from '../words';
import '../styles/plan.css';
import { addressOfPart } from './address';
import { Annexes } from './annexes';
import { Overview } from './overview';
import { PartPage } from './part';

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
