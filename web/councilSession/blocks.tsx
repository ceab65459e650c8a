import type { AgendaItemView, DossierView } from '../data/api';
import { useLanguage } from '../words';

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
