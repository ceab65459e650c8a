import { Link } from 'wouter';
import { DESCRIBED } from '../../domain/planContent/described';
import { partsOfStep } from '../../domain/planContent/parts';
import type { PlanView } from '../data/api';
import { useLaw } from '../data/stepLaw';
import { Mark } from '../parts/mark';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';
import { addressOfPart } from './address';

interface Props {
  caseId: string;
  plan: PlanView;
}

type PartRow = PlanView['parts'][number];

/** The parts of a plan in their order: how far each is, what it breaks, in which step and by whom it is drawn up. */
export function Overview({ caseId, plan }: Props) {
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
