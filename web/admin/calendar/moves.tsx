import type { CalendarPreview, MovedCase } from '../../data/api';
import { useApi, useList } from '../../data/queries';
import { Loaded, More } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmyOrDash } from '../../words/dates';
import { Table, TableFrame } from '../../parts/table';
import { CaseLink } from '../../parts/caseLink';

/** What a correction would move, before anything is recorded. */
export function Preview({
  preview: { cases, looked, moved, items },
}: {
  preview: CalendarPreview & { moved: number };
}) {
  const { words: admin, say } = useLanguage('admin');
  return (
    <div role="status" className="stack tight">
      <p className="strong">{admin.wouldMove(moved, looked, cases)}</p>
      {items.length > 0 && (
        <TableFrame
          heads={[{ head: admin.case }, { head: admin.step }, { head: admin.oldDue }, { head: admin.newDue }]}
        >
          {items.flatMap((one) =>
            one.refused
              ? [
                  <tr key={one.case}>
                    <td>{say(one.title)}</td>
                    <td colSpan={3} className="quiet">
                      {admin.leavesCalendar}
                    </td>
                  </tr>,
                ]
              : one.moves.map((move, index) => (
                  <tr key={`${one.case} ${move.step}`}>
                    <td>{index === 0 && say(one.title)}</td>
                    <td>{say(move.title)}</td>
                    <td className="num">{dmyOrDash(move.oldDue)}</td>
                    <td className="num strong">{dmyOrDash(move.newDue)}</td>
                  </tr>
                )),
          )}
        </TableFrame>
      )}
    </div>
  );
}

/** What a version of the calendar moved, from the cases' records. */
export function MovesOf({ hash }: { hash: string }) {
  const { admin } = useWords();
  const about = useApi('/calendar/corrections/{hash}', { path: { hash }, query: { limit: 1 } });
  const list = useList('/calendar/corrections/{hash}', { path: { hash } });
  return (
    <Loaded of={list}>
      {() => (
        <div className="stack tight">
          <p className="small quiet">
            {about.data &&
              admin.told(about.data.progress.settled, about.data.progress.cases, about.data.progress.moved)}
          </p>
          {list.items.length > 0 && <MovesTable moves={list.items} />}
          <More of={list} />
        </div>
      )}
    </Loaded>
  );
}

export function MovesTable({ moves }: { moves: MovedCase[] }) {
  const { words: admin, say } = useLanguage('admin');
  return (
    <Table
      rows={moves}
      keyOf={(one) => one.case}
      columns={[
        {
          head: admin.case,
          cell: (one) => (
            <CaseLink id={one.case} part="record">
              {say(one.title)}
            </CaseLink>
          ),
        },
        {
          head: admin.movedDates,
          look: 'small num',
          cell: (one) =>
            one.moves.length === 0 ? (
              <span className="quiet">{one.settled ? admin.nothingMoved : admin.notYet}</span>
            ) : (
              one.moves.map((move) => (
                <div key={move.seq}>
                  {dmyOrDash(move.oldDue)} → {dmyOrDash(move.newDue)}
                </div>
              ))
            ),
        },
      ]}
    />
  );
}
