import type { SupportView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { Basis } from '../parts/basis';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { figure } from '../words/figures';
import { MyTasks } from '../work/myTasks';
import { Offers } from './offers';
import { Table } from '../parts/table';
import { PastMark, useLateWord } from '../parts/due';
import { Mark, Tag } from '../parts/mark';
import { Fact, Facts } from '../parts/facts';
import { type Stage, Stages } from '../parts/stages';

/** A need for support: the figures, who was told and what each answered, the offers and what came of them. */
export const Support = pageOf('/supports/{id}')(({ view, about }) => (
  <>
    <MyTasks tasks={about.tasks} />
    <Glance view={view} />
    <Offers view={view} about={about} />
    <Relations view={view} />
    <Proof view={view} />
  </>
));

function Glance({ view }: { view: SupportView }) {
  const {
    words: { supports: words },
    say,
  } = useLanguage();
  const { need, indicator, parent, shortfalls, requests, outcome, result } = view;
  return (
    <Card title={words.glance}>
      <Way view={view} />
      <Facts>
        <Fact name={words.inNeed}>{say(need.name)}</Fact>
        <Fact name={words.from}>{parent && <CaseByTitle id={parent} otherwise="–" />}</Fact>
        {indicator && (
          <Fact name={words.about}>
            {say(indicator.name)} ({say(indicator.measure)})
          </Fact>
        )}
        {indicator && indicator.touches.length > 0 && (
          <Fact name={words.touches}>{indicator.touches.map(say).join(', ')}</Fact>
        )}
        {outcome && (
          <Fact name={words.closedWith}>
            <span className="strong">{words.results[outcome] ?? ''}</span>
            {result && ` – ${result}`}
          </Fact>
        )}
      </Facts>
      <Shortfalls of={shortfalls} />
      <Requests of={requests} />
    </Card>
  );
}

/** What fell short in which period, and whether it was made up for. */
function Shortfalls({ of }: { of: SupportView['shortfalls'] }) {
  const {
    words: { supports: words, carrying },
    say,
    locale,
  } = useLanguage();
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{words.figures}</h3>
      <ul className="says">
        {of.map((one) => (
          <li key={one.period}>
            {say(one.title)}:{' '}
            {carrying.chartPoint('', figure(one.target, locale), figure(one.actual, locale), false).replace(/^: /, '')}
            {one.attainment && ` – ${carrying.attained(figure(one.attainment, locale))}`}
            {one.healed ? (
              <>
                {' '}
                <Mark look="done">{words.healed}</Mark>
              </>
            ) : (
              <>
                {' '}
                <Mark look="late" icon="short">
                  {carrying.short}
                </Mark>
              </>
            )}{' '}
            <span className="tiny quiet">
              <Basis clause={one.clause} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the one in need asks for. */
function Requests({ of }: { of: SupportView['requests'] }) {
  const {
    words: { supports: words },
    say,
    locale,
  } = useLanguage();
  return (
    <div>
      <h3>{words.requests}</h3>
      {of.length === 0 ? (
        <p className="quiet small">{words.noRequests}</p>
      ) : (
        <ul className="says">
          {of.map((one) => (
            <li key={one.id}>
              <span className="strong">{words.kinds[one.kind]}</span>
              {one.amount && `, ${figure(one.amount, locale)} ${one.measure ? words.measures[one.measure] : ''}`}
              {one.neededBy && `, ${words.neededBy(dmy(one.neededBy))}`}
              {one.text && <>: “{one.text}”</>}{' '}
              <span className="tiny quiet">
                {say(one.by.short)}, {dmyOf(one.at)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** From the telling to the close, in one line. */
function Way({ view: { told, relations, offers, closedAt } }: { view: SupportView }) {
  const { supports: words } = useWords();
  const answered = relations.filter(({ answer }) => answer !== null).length;
  const accepted = offers.filter(({ status }) => status === 'accepted');
  const delivered = accepted.filter(({ deliveries }) => deliveries.at(-1)?.result === 'delivered').length;
  const stages: Stage[] = [
    [words.stages.told, told[0] ? dmyOf(told[0].at) : '–', told.length > 0],
    [words.stages.answered, `${answered}/${relations.length}`, answered > 0],
    [words.stages.offered, `${offers.length}`, offers.length > 0],
    [words.stages.accepted, `${accepted.length}`, accepted.length > 0],
    [words.stages.delivered, `${delivered}/${accepted.length}`, delivered > 0],
    [words.stages.closed, closedAt ? dmyOf(closedAt) : '–', closedAt !== null],
  ];
  return <Stages of={stages} />;
}

function Relations({ view }: { view: SupportView }) {
  const {
    words: { supports: words, due },
    say,
  } = useLanguage();
  const lateWord = useLateWord();
  return (
    <section className="card scroll-x" tabIndex={0}>
      <h2>{words.parties}</h2>
      <Table
        rows={view.relations}
        keyOf={(one) => one.party.id}
        columns={[
          { head: words.party, look: 'strong', cell: (one) => say(one.party.name) },
          { head: words.side, look: 'small', cell: (one) => words.sides[one.side] },
          { head: due.on, look: 'num', cell: (one) => dmy(one.dueOn) },
          {
            head: words.seenOn,
            look: 'num',
            cell: (one) =>
              one.acknowledgedAt ? (
                <>
                  {dmyOf(one.acknowledgedAt)}
                  {one.unseen && (
                    <>
                      {' '}
                      <Tag look="soon">{words.notSeen}</Tag>
                    </>
                  )}
                </>
              ) : (
                <span className="quiet">{words.notSeen}</span>
              ),
          },
          {
            head: words.answer,
            cell: (one) =>
              one.answer ? (
                <Mark look={one.answer === 'offered' ? 'done' : 'rest'}>
                  {words.saidAnswers[one.answer]}
                  {one.late && ` (${lateWord(one.dayBy)})`}
                </Mark>
              ) : one.overdue ? (
                <PastMark dayBy={one.dayBy} />
              ) : (
                <span className="quiet">{words.noAnswer}</span>
              ),
          },
        ]}
      />
    </section>
  );
}

function Proof({ view: { told, clause } }: { view: SupportView }) {
  const { supports: words } = useWords();
  return (
    <Card title={words.proof} look="tight small">
      <ul className="says">
        {told.map(({ seq, at, bodies }) => (
          <li key={seq}>{words.proofLine(stamp(at), bodies.length, seq)}</li>
        ))}
      </ul>
      <p className="tiny quiet">
        {words.clauseOf}: <Basis clause={clause} />
      </p>
    </Card>
  );
}
