import { Button } from '@mantine/core';
import type { Held } from '../../domain/planContent/fault';
import type { Content, Contents, Part, Row } from '../../domain/planContent/parts';
import { chosenRows } from '../../domain/planContent/rules/series';
import { useWords, useLanguage } from '../words';
import { missingIn, withKnown } from '../../domain/planContent/before';
import type { PlanBefore } from '../data/api';
import { useApi } from '../data/queries';
import { earlierFigures } from '../../domain/planContent/earlier';
import type { PlanIndicator } from '../../domain/planContent/indicators';
import { Table } from '../parts/table';
import { figure } from '../words/figures';

interface Props {
  caseId: string;
  part: Part;
  contents: Contents;
  content: Content;
  held: Held;
  editable: boolean;
  onTake(content: Content): void;
}

/** What an earlier part gives this one: figures that are taken over by one button. */
export function Given({ caseId, part, contents, content, held, editable, onTake }: Props) {
  const { planData: words } = useWords();
  if (!editable) return null;
  const { years } = held.setting;
  const variants = contents.forecasts?.variants ?? [];
  if (part === 'assessment')
    return <Before caseId={caseId} content={content as Content<'assessment'>} held={held} onTake={onTake} />;
  if (part === 'targets') {
    const chosen = chosenRows(contents);
    if (chosen.length === 0) return null;
    const take = () =>
      onTake({ ...content, rows: withFigures((content as Content<'targets'>).rows, chosen, years) } as Content);
    return <TakeOver label={words.takeChosen} onTake={take} />;
  }
  if (part === 'options' && variants.length > 0) {
    const options = (content as Content<'options'>).options;
    const open = options.filter(({ variant, rows }) => variant && rows.length === 0);
    if (open.length === 0) return null;
    const rowsOf = (id: string | undefined) => variants.find((one) => one.id === id)?.rows ?? [];
    const take = () =>
      onTake({
        ...content,
        options: options.map((one) => (open.includes(one) ? { ...one, rows: rowsOf(one.variant) } : one)),
      } as Content);
    return <TakeOver label={words.takeVariants} onTake={take} />;
  }
  return null;
}

/** A target keeps who leads it; its figures become the chosen option's of the plan's years. */
function withFigures(
  before: Content<'targets'>['rows'],
  chosen: readonly Row[],
  years: number[],
): Content<'targets'>['rows'] {
  return chosen.map(({ indicator, figures }) => {
    const { why: _why, ...known } = before.find((one) => one.indicator === indicator) ?? {};
    const own = Object.entries(figures).filter(([year]) => years.includes(Number(year)));
    return { ...known, indicator, figures: Object.fromEntries(own) };
  });
}

const TakeOver = ({ label, onTake }: { label: string; onTake(): void }) => (
  <div className="no-print">
    <Button size="xs" variant="default" onClick={onTake}>
      {label}
    </Button>
  </div>
);

interface BeforeProps {
  caseId: string;
  content: Content<'assessment'>;
  held: Held;
  onTake(content: Content<'assessment'>): void;
}

type Known = PlanBefore['rows'][number];

/** What last year's plan and the reports on carrying out know already: taken over by one button, said where from. */
function Before({ caseId, content, held, onTake }: BeforeProps) {
  const { words, say } = useLanguage('planData');
  const known = useApi('/cases/{id}/plan/before', { path: { id: caseId } });
  const missing = missingIn(content.rows, known.data?.rows ?? [], held.indicators, held.setting.year);
  if (missing.length === 0) return null;
  const sourceOf = ({ from }: Known): string => (from.period ? words.ofReport(say(from.period)) : words.ofLastPlan);
  const sources = [...new Set(missing.map(sourceOf))];
  return (
    <div className="row no-print">
      <Button
        size="xs"
        variant="default"
        onClick={() => onTake({ ...content, rows: withKnown(content.rows, missing) })}
      >
        {words.takeKnown(missing.length)}
      </Button>
      <span className="small quiet">{sources.join('; ')}</span>
    </div>
  );
}

/** What the parts before this one have said of the plan's indicators; nothing where they said nothing. */
export function Earlier({ part, held }: { part: Part; held: Held }) {
  const { words, say, locale } = useLanguage('planData');
  const columns = earlierFigures(part, held);
  if (columns.length === 0) return null;
  return (
    <details className="card">
      <summary className="strong">{words.earlier}</summary>
      <Table
        scrolls
        rows={[...held.indicators.values()]}
        keyOf={({ id }) => id}
        columns={[
          { head: words.indicator, names: true, look: 'strong', cell: ({ name }) => say(name) },
          ...columns.map(({ name, year, figures }) => ({
            head: words.ofYear(say(name), year),
            look: 'num right',
            cell: ({ id }: PlanIndicator) => (figures[id] === undefined ? '–' : figure(figures[id], locale)),
          })),
        ]}
      />
    </details>
  );
}
