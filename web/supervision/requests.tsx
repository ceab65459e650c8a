import type { SupervisionView } from '../data/api';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { DueMark } from '../parts/due';
import { OnDay } from '../parts/onDay';
import { useLanguage } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { Table } from '../parts/table';
import { Mark } from '../parts/mark';

/** Who was asked for information, what, by when, and what came. */
export function Requests({ view }: { view: SupervisionView }) {
  const {
    words: { supervisions: words, due },
    say,
  } = useLanguage();
  return (
    <section className="card scroll-x stack" tabIndex={0}>
      <h2>{words.requests}</h2>
      <p className="tiny quiet">
        {words.requestClause}: <Basis clause={view.informationClause} />
      </p>
      {view.requests.length === 0 ? (
        <p className="quiet small">{words.noRequests}</p>
      ) : (
        <Table
          rows={view.requests}
          keyOf={(one) => one.id}
          columns={[
            { head: words.asked, look: 'strong', cell: (one) => say(one.asked.name) },
            {
              head: words.what,
              cell: (one) => (
                <>
                  {one.about && (
                    <>
                      <span className="strong">{one.about}</span>
                      <br />
                    </>
                  )}
                  {one.what}{' '}
                  <span className="tiny quiet">
                    {say(one.by.short)}, {dmyOf(one.askedAt)}
                  </span>
                </>
              ),
            },
            {
              head: due.on,
              cell: (one) =>
                one.answeredAt ? (
                  <span className="small num">{dmy(one.dueOn)}</span>
                ) : (
                  <DueMark dueOn={one.dueOn} overdue={one.overdue} />
                ),
            },
            {
              head: words.answered,
              cell: (one) =>
                one.answeredAt ? (
                  <>
                    <Mark look={one.late ? 'late' : 'done'}>
                      <OnDay at={one.answeredAt} countsOn={one.countsOn} />
                      {one.late && `, ${due.late}`}
                    </Mark>{' '}
                    <span className="small">
                      <DocumentLinks documents={one.documents} />
                    </span>
                  </>
                ) : (
                  <span className="quiet">{words.waiting}</span>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
