import { useState } from 'react';
import type { CascadeListView, LowerPlanView } from '../../data/api';
import { useList } from '../../data/queries';
import { CaseLink } from '../../parts/caseLink';
import { DueMark } from '../../parts/due';
import { Listed } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmyOf } from '../../words/dates';
import { TableFrame } from '../../parts/table';
import { Mark } from '../../parts/mark';
import { TickField } from '../../parts/fields';
import { Counts } from '../../parts/counts';

type CascadeRow = CascadeListView['items'][number];

/** One step that opens the plans below and gathers them: in figures, and plan by plan. */
export function Cascade({ caseId, cascade }: { caseId: string; cascade: CascadeRow }) {
  const { words: levels, say } = useLanguage('levels');
  const { step, title, units, opened, reached, cancelled, failed, missing, status, dueOn } = cascade;
  const counts: [string, number][] = [
    [levels.units, units],
    [levels.opened, opened],
    [levels.reached, reached],
    [levels.missing, missing],
    [levels.cancelled, cancelled],
    [levels.failed, failed],
  ];
  const late = status === 'open' && missing > 0;
  return (
    <section className="card stack" aria-label={say(title)}>
      <div className="row between">
        <h3>{say(title)}</h3>
        {status === 'open' && <DueMark dueOn={dueOn} overdue={false} />}
      </div>
      <Counts of={counts} />
      {units > 0 && <Plans caseId={caseId} step={step} onlyMissing={late} />}
    </section>
  );
}

function Plans({ caseId, step, onlyMissing }: { caseId: string; step: string; onlyMissing: boolean }) {
  const { levels } = useWords();
  const [missing, setMissing] = useState(onlyMissing);
  const plans = useList('/cases/{id}/cascades/{step}/plans', {
    path: { id: caseId, step },
    query: { missing: missing || undefined },
  });
  return (
    <>
      <TickField label={levels.onlyMissing} value={missing} onChange={setMissing} />
      <Listed of={plans} empty={levels.nobodyMissing} bare>
        {() => (
          <TableFrame heads={[{ head: levels.unit }, { head: levels.plan }, { head: levels.state }]}>
            {plans.items.map((one) => (
              <Plan key={one.unit.code} plan={one} />
            ))}
          </TableFrame>
        )}
      </Listed>
    </>
  );
}

function Plan({ plan: { unit, case: id, opened, outcome, reachedAt, askedAt } }: { plan: LowerPlanView }) {
  const { words: levels, say } = useLanguage('levels');
  const looks = { reached: 'done', cancelled: 'rest', 'not-opened': 'late', waiting: 'mine' } as const;
  const state = outcome ?? 'waiting';
  return (
    <tr>
      <td className="strong">{say(unit.name)}</td>
      <td>{opened ? <CaseLink id={id}>{levels.openPlan}</CaseLink> : '–'}</td>
      <td>
        <span className="row">
          <Mark look={looks[state]}>{levels.outcomes[state]}</Mark>
          {reachedAt ? (
            <span className="num small">{dmyOf(reachedAt)}</span>
          ) : (
            askedAt && (
              <span className="num small quiet">
                {levels.askedOn} {dmyOf(askedAt)}
              </span>
            )
          )}
        </span>
      </td>
    </tr>
  );
}
