import { Button } from '@mantine/core';
import { missingIn, withKnown } from '../../domain/planContent/before';
import type { Held } from '../../domain/planContent/fault';
import type { Content } from '../../domain/planContent/parts';
import type { PlanBefore } from '../data/api';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';

interface Props {
  caseId: string;
  content: Content<'assessment'>;
  held: Held;
  onTake(content: Content<'assessment'>): void;
}

type Known = PlanBefore['rows'][number];

/** What last year's plan and the reports on carrying out know already: taken over by one button, said where from. */
export function Before({ caseId, content, held, onTake }: Props) {
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
