import type { DutyView, ProjectView } from '../data/api';
import { useList } from '../data/queries';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { DueMark } from '../parts/due';
import { Loaded, More } from '../parts/loaded';
import { OnDay } from '../parts/onDay';
import { useLanguage } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { Table } from '../parts/table';
import { Mark } from '../parts/mark';

/** The community's boards, and what is owed to them and to Councils: information, reports, answers. */
export function Supervision({ project: { id, boards } }: { project: ProjectView }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  const duties = useList('/projects/{id}/duties', { path: { id } });
  return (
    <>
      <div className="card stack tight">
        <h3>{words.boards}</h3>
        {boards.length === 0 ? (
          <p className="quiet small">{words.noBoard}</p>
        ) : (
          <ul className="says small">
            {boards.map((board) => (
              <li key={board.id}>
                {say(board.by.name)}: {words.board(board.members, dmy(board.startsOn))}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Loaded of={duties}>
        {() => (
          <div className="card scroll-x" tabIndex={0}>
            <Duties duties={duties.items.filter(({ kind }) => kind !== 'acknowledgement')} />
            <More of={duties} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Duties({ duties }: { duties: DutyView[] }) {
  const {
    words: { project: words },
    say,
  } = useLanguage();
  return (
    <>
      <h3>{words.duties}</h3>
      {duties.length === 0 ? (
        <p className="quiet small">{words.noDuties}</p>
      ) : (
        <Table
          rows={duties}
          keyOf={(one) => one.id}
          columns={[
            {
              head: words.what,
              cell: (one) => (
                <>
                  <span className="strong">{say(one.title)}</span>
                  {one.round > 1 && <span className="tiny quiet"> · {words.round(one.round)}</span>}
                  <br />
                  <span className="tiny quiet">
                    <Basis clause={one.clause.duty} />
                  </span>
                </>
              ),
            },
            {
              head: words.holder,
              cell: (one) => (
                <>
                  {say(one.holder.short)}
                  <br />
                  {one.end === null ? (
                    <DueMark dueOn={one.dueOn} overdue={one.overdue} dayBy={one.dayBy} />
                  ) : (
                    <Mark look={one.end === 'done' ? 'done' : 'rest'}>
                      {words.ended[one.end]}
                      {one.endedAt && (
                        <>
                          {' '}
                          <OnDay at={one.endedAt} countsOn={one.countsOn} />
                        </>
                      )}
                    </Mark>
                  )}
                </>
              ),
            },
            {
              head: words.asked,
              look: 'break',
              cell: (one) => (
                <>
                  {one.asked ?? '–'}
                  <br />
                  <span className="tiny quiet">{one.owedTo.map(({ short }) => say(short)).join(', ')}</span>
                </>
              ),
            },
            {
              head: words.answer,
              look: 'break',
              cell: (one) => (
                <>
                  {one.answer}
                  {one.documents.length > 0 && (
                    <p className="small">
                      <DocumentLinks documents={one.documents} />
                    </p>
                  )}
                  {one.satisfiedAt && (
                    <Mark look="done">
                      {words.satisfied} {dmyOf(one.satisfiedAt)}
                    </Mark>
                  )}
                  {!one.answer && one.documents.length === 0 && '–'}
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
