import type { SupervisionView } from '../data/api';
import { DocumentLinks } from '../parts/documents';
import { Mark } from '../parts/mark';
import { OnDay } from '../parts/onDay';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';

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
