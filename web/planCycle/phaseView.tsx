import { Alert } from '@mantine/core';
import type { CaseTimetableView, ForecastView } from '../data/api';
import { PHASE_NAMES } from '../../domain/law/phase';
import { useList } from '../data/queries';
import { Card } from '../parts/card';
import { Mark } from '../parts/mark';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { missedSession, phaseStates } from './phases';

interface Props {
  unit: string;
  timetable: CaseTimetableView;
  forecast: ForecastView['rows'];
}

/** How each phase stands and when it ends; and which session of the Council will be missed as things stand. */
export function PhaseView({ unit, timetable: { today, rows }, forecast }: Props) {
  const { words, say } = useLanguage();
  const { phases } = words;
  const sessions = useList('/sessions', { query: { unit, from: today, limit: 100 } });
  const missed = missedSession(
    rows,
    forecast,
    sessions.items.flatMap(({ opensOn, closedAt }) => (opensOn && closedAt === null ? [opensOn] : [])),
  );
  return (
    <Card title={phases.title} landmark>
      {missed && (
        <Alert color="yellow" title={phases.missed(dmy(missed.session))}>
          {phases.missedWhy(dmy(missed.expectedOn))} {missed.next ? phases.next(dmy(missed.next)) : phases.noNext}
        </Alert>
      )}
      <ol className="plain phase-row">
        {phaseStates(rows, forecast).map((one) => (
          <li key={one.phase} className={`phase ${one.look}`}>
            <span className="strong small">{say(PHASE_NAMES[one.phase])}</span>
            <span className="tiny num">{phases.done(one.done, one.all)}</span>
            <Mark look={one.look}>{phases.looks[one.look]}</Mark>
            {one.until && <span className="tiny num quiet">{phases.until(dmy(one.until))}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
