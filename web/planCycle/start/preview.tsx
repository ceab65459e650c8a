import type { ReactNode } from 'react';
import type { CyclePreview } from '../../data/api';
import { Conflicts } from '../conflicts';
import { Basis } from '../../parts/basis';
import { VersionName } from '../../parts/versionName';
import { useLanguage } from '../../words';
import { dmyOrDash } from '../../words/dates';
import { Table } from '../../parts/table';
import { Mark } from '../../parts/mark';
import { StepState } from '../../parts/stepState';

/**
 * The whole timetable before anything is recorded: what contradicts itself, what would be late at once, each date with
 * its clause.
 */
export function Preview({ preview, children }: { preview: CyclePreview; children: ReactNode }) {
  const { words, say } = useLanguage();
  const past = new Set(preview.overdue.map(({ step }) => step));
  // Nobody laid these days down: past one, nobody is late.
  const suggested = new Set(preview.rows.filter(({ clause }) => clause.cites === 'practice').map(({ step }) => step));
  const mild = [...past].filter((step) => suggested.has(step)).length;
  const late = past.size - mild;
  const torn = new Set(preview.conflicts.map(({ step }) => step));
  return (
    <div className="stack">
      <h2>{say(preview.title)}</h2>
      <p className="small quiet">
        {words.start.version} <VersionName procedure={preview.procedure} version={preview.version} />
      </p>
      {preview.conflicts.length === 0 ? (
        <p className="row">
          <Mark look="done">{words.start.noConflict}</Mark>
        </p>
      ) : (
        <Conflicts conflicts={preview.conflicts} hint={words.start.conflictHint} />
      )}
      {past.size > 0 && (
        <p className="row">
          {late > 0 && <Mark look="late">{words.start.overdueNow(late)}</Mark>}
          {mild > 0 && <Mark look="soon">{words.start.pastSuggestedNow(mild)}</Mark>}
        </p>
      )}
      <Idle preview={preview} />
      <Unseated preview={preview} />
      <div className="row">{children}</div>
      <div className="card scroll-x" tabIndex={0}>
        <h3>{words.start.timetable}</h3>
        <Table
          rows={preview.rows}
          keyOf={(row) => row.step}
          columns={[
            {
              head: words.due.on,
              look: 'num',
              cell: (row) => (
                <>
                  {dmyOrDash(row.dueOn)}
                  {past.has(row.step) && (
                    <>
                      <br />
                      <StepState status="waiting" overdue dayBy={suggested.has(row.step) ? 'suggestion' : null} />
                    </>
                  )}
                  {torn.has(row.step) && (
                    <>
                      <br />
                      <Mark look="soon">{words.case.conflicts}</Mark>
                    </>
                  )}
                </>
              ),
            },
            { head: words.case.step, look: 'strong', cell: (row) => say(row.title) },
            { head: words.case.holder, cell: (row) => say(row.holder.short) },
            { head: words.start.slack, look: 'num right', cell: (row) => row.slack ?? '–' },
            {
              head: words.case.clause,
              look: 'small',
              cell: (row) => <Basis clause={row.clause} verified={row.verified} />,
            },
          ]}
        />
      </div>
    </div>
  );
}

/** Steps that would stand still: nobody could do them as the seats are held today. */
function Idle({ preview: { idle } }: { preview: CyclePreview }) {
  const { words, say } = useLanguage();
  if (idle.length === 0) return null;
  return (
    <details>
      <summary className="small">
        <Mark look="late">{words.start.idle(idle.length)}</Mark>
      </summary>
      <ul className="says small">
        {idle.map(({ step, title, body, standing }) => (
          <li key={step}>
            <span className="strong">{say(title)}:</span> {say(body.short)} ({words.setup.standings[standing]})
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Who will be asked and can't receive anything here, step by step. */
function Unseated({ preview: { unseated } }: { preview: CyclePreview }) {
  const { words, say } = useLanguage();
  const all = new Set(unseated.flatMap(({ bodies }) => bodies.map(({ id }) => id)));
  if (all.size === 0) return null;
  return (
    <details>
      <summary className="small">
        <Mark look="soon">{words.start.unseated(all.size)}</Mark>
      </summary>
      <ul className="says small">
        {unseated.map(({ step, title, bodies }) => (
          <li key={step}>
            <span className="strong">{say(title)}:</span> {bodies.map(({ short }) => say(short)).join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
