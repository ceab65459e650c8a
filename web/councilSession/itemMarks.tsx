import type { AgendaItemView, DossierView, SessionView } from '../data/api';
import { Icon } from '../parts/icon';
import { Mark, type Marking } from '../parts/mark';
import { useLanguage, useWords } from '../words';

type Decision = NonNullable<AgendaItemView['decision']>;

const LOOKS: Record<Decision['outcome'], Marking> = {
  adopted: { look: 'done' },
  rejected: { look: 'late', icon: 'against' },
  returned: { look: 'soon' },
  postponed: { look: 'soon', icon: 'later' },
  withdrawn: { look: 'rest' },
  noted: { look: 'done' },
  cancelled: { look: 'rest' },
};

/** How an item ended, in a word, a sign and a colour. */
export function OutcomeMark({ outcome }: Pick<Decision, 'outcome'>) {
  const { session: words } = useWords();
  return <Mark {...LOOKS[outcome]}>{words.outcomes[outcome]}</Mark>;
}

/** How an item stands: its outcome and what its resolution still waits for, or what it lacks. */
export function ItemMarks({
  session,
  item: { decision, documents, lacks, missing, attendance, resolution, publication },
}: {
  session: SessionView;
  item: AgendaItemView;
}) {
  const { session: words } = useWords();
  if (decision) {
    const adopted = decision.outcome === 'adopted';
    return (
      <span className="row marks">
        <OutcomeMark outcome={decision.outcome} />
        {adopted && !publication && <Mark look="soon">{resolution ? words.notPublished : words.notNumbered}</Mark>}
        {decision.earlier.length > 0 && <Mark look="soon">{words.corrected(decision.earlier.length)}</Mark>}
        {resolution && <span className="small strong">{resolution.number}</span>}
      </span>
    );
  }
  return (
    <span className="row marks">
      {lacks.map((what) => (
        <span key={what} className="mark soon">
          <Icon name="soon" />
          {words.lacks[what]}
        </span>
      ))}
      {missing !== null && missing.length > 0 && <Mark look="late">{words.missing(missing.length)}</Mark>}
      {session.status === 'open' && attendance ? (
        <Mark look="mine">{words.onFloor}</Mark>
      ) : (
        lacks.length === 0 &&
        (missing === null ? documents.length > 0 : missing.length === 0) && (
          <Mark look="rest" icon="done">
            {/* Complete is what the procedure asks for; where none says, there are papers, and no more is known. */}
            {missing === null ? words.attached : words.ready}
          </Mark>
        )
      )}
    </span>
  );
}

/** What still keeps an item from being taken up, and who owes it: there from the beginning, the item not opened. */
export function Blocks({ item }: { item: AgendaItemView }) {
  const { words, say } = useLanguage();
  const { session } = words;
  const { decision, missing, lacks, targets, reportBy } = item;
  if (decision) return null;
  // Where no procedure says what is asked for, the agenda itself does.
  const others =
    missing === null && lacks.includes('report')
      ? [`${session.report}: ${say(reportBy.name)} ${session.noReport}`]
      : [];
  return <Missing missing={missing ?? []} targets={targets} others={others} />;
}

interface MissingProps {
  missing: DossierView['missing'];
  targets: number | null;
  others?: string[];
}

/** The papers that a dossier lacks, each with who owes it; and targets that its plan has to set. */
export function Missing({ missing, targets, others = [] }: MissingProps) {
  const { words, say } = useLanguage();
  const lines = [
    ...missing.map(({ title, stepTitle, owes }) => words.dossier.owes(say(title), say(stepTitle), say(owes.name))),
    ...others,
    ...(targets === 0 ? [words.session.targetsMissing] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <div className="blocks small">
      <p className="quiet">{words.session.blocks}:</p>
      <ul className="says">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
