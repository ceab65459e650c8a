import type { SupervisionView } from '../data/api';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { DueMark } from '../parts/due';
import { OnDay } from '../parts/onDay';
import { useLanguage, useWords } from '../words';
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

type Organiser = SupervisionView['organisers'][number];

/** Who was asked to organise the supervision together, with which share, and what came of it; else nothing. */
export function Organisers({ view: { organisers } }: { view: SupervisionView }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  if (organisers.length === 0) return null;
  return (
    <section className="card scroll-x" tabIndex={0} aria-label={words.organisers}>
      <h2>{words.organisers}</h2>
      <Table
        rows={organisers}
        keyOf={({ id }) => id}
        columns={[
          { head: words.organiser, look: 'strong', cell: ({ body }) => say(body.name) },
          {
            head: words.organiserShare,
            cell: ({ about, what }) => (
              <>
                <span className="strong">{about}</span>
                <br />
                {what}
              </>
            ),
          },
          { head: words.organiserState, cell: (one) => <State one={one} /> },
        ]}
      />
    </section>
  );
}

function State({ one: { agrees, answerBy, dueOn, doneAt, countsOn, late, overdue, documents } }: { one: Organiser }) {
  const { supervisions: words } = useWords();
  if (agrees === false) return <Mark look="rest">{words.organiserDeclined}</Mark>;
  if (doneAt)
    return (
      <>
        <Mark look={late ? 'late' : 'done'}>
          <OnDay at={doneAt} countsOn={countsOn} />
        </Mark>{' '}
        <DocumentLinks documents={documents} />
      </>
    );
  return (
    <Mark look={overdue ? 'late' : 'mine'}>
      {agrees ? words.organiserAgreed(dmy(dueOn)) : words.organiserAsked(dmy(answerBy))}
    </Mark>
  );
}
