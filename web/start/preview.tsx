import type { ReactNode } from 'react';
import type { CyclePreview } from '../data/api';
import { Conflicts } from '../cases/conflicts';
import { Basis } from '../parts/basis';
import { Icon } from '../parts/icon';
import { VersionName } from '../parts/versionName';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

/**
 * The whole timetable before anything is recorded: what contradicts itself, what would be late at once, each date with
 * its clause.
 */
export function Preview({ preview, children }: { preview: CyclePreview; children: ReactNode }) {
  const { words, say } = useLanguage();
  const late = new Set(preview.overdue.map(({ step }) => step));
  const torn = new Set(preview.conflicts.map(({ step }) => step));
  return (
    <div className="stack">
      <h2>{say(preview.title)}</h2>
      <p className="small quiet">
        {words.start.version} <VersionName procedure={preview.procedure} version={preview.version} />
      </p>
      {preview.conflicts.length === 0 ? (
        <p className="row">
          <span className="mark done">
            <Icon name="done" />
            {words.start.noConflict}
          </span>
        </p>
      ) : (
        <Conflicts conflicts={preview.conflicts} hint={words.start.conflictHint} />
      )}
      {late.size > 0 && (
        <p className="row">
          <span className="mark late">
            <Icon name="late" />
            {words.start.overdueNow(late.size)}
          </span>
        </p>
      )}
      <div className="row">{children}</div>
      <div className="card scroll-x" tabIndex={0}>
        <h3>{words.start.timetable}</h3>
        <table className="list stacked">
          <thead>
            <tr>
              <th scope="col">{words.due.on}</th>
              <th scope="col">{words.case.step}</th>
              <th scope="col">{words.case.holder}</th>
              <th scope="col" className="right">
                {words.start.slack}
              </th>
              <th scope="col">{words.case.clause}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.step}>
                <td className="num">
                  {row.dueOn ? dmy(row.dueOn) : '–'}
                  {late.has(row.step) && (
                    <>
                      <br />
                      <span className="mark late">
                        <Icon name="late" />
                        {words.due.overdue}
                      </span>
                    </>
                  )}
                  {torn.has(row.step) && (
                    <>
                      <br />
                      <span className="mark soon">
                        <Icon name="soon" />
                        {words.case.conflicts}
                      </span>
                    </>
                  )}
                </td>
                <td className="strong">{say(row.title)}</td>
                <td>{say(row.holder.short)}</td>
                <td className="num right">{row.slack ?? '–'}</td>
                <td className="small">
                  <Basis clause={row.clause} verified={row.verified} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
