import { CaseLink } from '../parts/caseLink';
import type { ExchangeView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { DocumentLinks } from '../parts/documents';
import { Fact, Facts } from '../parts/facts';
import { Icon } from '../parts/icon';
import { Mark } from '../parts/mark';
import { OnDay } from '../parts/onDay';
import { useLanguage, useWords } from '../words';
import { dmy, stamp } from '../words/dates';
import { MeetingPlace } from '../case/forms/meeting';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { PointSaid } from './forms';

/** An exchange: when and where, who comes and came, the papers, the minutes, and what was agreed by whom (S36). */
export const Exchange = pageOf('/exchanges/{id}')(({ view, about }) => (
  <>
    <MyTasks tasks={about.tasks} />
    <Called view={view} />
    <Papers view={view} calls={about.tasks.some(({ acts }) => acts.includes('add-exchange-papers'))} />
    {view.held && <Minutes held={view.held} />}
    {view.points.length > 0 && <Points view={view} />}
  </>
));

function Called({ view }: { view: ExchangeView }) {
  const { caller, on, from, to, place, calledOff, calendar, about, held, invited } = view;
  const {
    words: { exchange: words, exchanges: parts, meeting: call },
    say,
  } = useLanguage();
  return (
    <section className="card stack">
      <Facts>
        <Fact name={words.caller}>{say(caller.name)}</Fact>
        <Fact name={words.when}>
          {calledOff ? (
            <Mark look="rest">{words.outcomes['called-off']}</Mark>
          ) : (
            <>
              <span className="num">
                {from}–{to}, {dmy(on)}
              </span>
              , <MeetingPlace place={place} />{' '}
              <a href={calendar} download="lich.ics">
                {call.file}
              </a>
            </>
          )}
        </Fact>
        {about && (
          <Fact name={words.about}>
            <CaseByTitle id={about} otherwise="–" />
          </Fact>
        )}
      </Facts>
      <ul className="plain row" aria-label={parts.invited}>
        {invited.map(({ body: { id, short }, answer, attended }) =>
          held ? (
            <li key={id} className={`mark ${attended ? 'done' : 'rest'}`}>
              <Icon name={attended ? 'done' : 'none'} />
              {say(short)}: {attended ? parts.attended : parts.absent}
            </li>
          ) : (
            <li key={id} className="mark rest">
              {say(short)}: {answer ? call.answers[answer] : words.noAnswer}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

/** The papers before those who meet; who is invited may bring its own. */
function Papers({ view, calls }: { view: ExchangeView; calls: boolean }) {
  const {
    words: { exchange: words },
    say,
  } = useLanguage();
  const bodies = view.closedAt || calls ? [] : [view.caller, ...view.invited.map(({ body }) => body)];
  return (
    <Card title={words.papers}>
      {view.papers.length === 0 ? (
        <p className="small quiet">{words.noPapers}</p>
      ) : (
        <ul className="plain stack tight">
          {view.papers.map(({ seq, at, by, documents }) => (
            <li key={seq} className="small">
              {say(by.short)}, <span className="num">{stamp(at)}</span>: <DocumentLinks documents={documents} />
            </li>
          ))}
        </ul>
      )}
      <OwnActs
        caseId={view.id}
        acts={[{ act: 'add-exchange-papers', bodies, step: 'meeting', title: say(view.title) }]}
      />
    </Card>
  );
}

function Minutes({ held: { at, countsOn, outcome, documents } }: { held: NonNullable<ExchangeView['held']> }) {
  const { exchange: words } = useWords();
  return (
    <Card title={words.minutes}>
      <p className="small">
        <OnDay at={at} countsOn={countsOn} /> · <DocumentLinks documents={documents} />
      </p>
      {outcome && <blockquote className="said">{outcome}</blockquote>}
    </Card>
  );
}

/** What was agreed: each point with whom it binds, and what each said. */
function Points({ view: { points, closedAt, conclusions, confirmBy } }: { view: ExchangeView }) {
  const {
    words: { exchange: words, exchanges: parts },
    say,
  } = useLanguage();
  return (
    <Card title={words.points} landmark>
      {!closedAt && confirmBy && <p className="small quiet">{words.confirmBy(dmy(confirmBy))}</p>}
      <ol className="plain stack">
        {points.map((one) => (
          <li key={one.id} className="card flat stack tight">
            <PointSaid point={one} />
            <div className="row">
              {one.agreed ? (
                <Mark look="done">{words.agreed}</Mark>
              ) : (
                <Mark look={closedAt ? 'late' : 'soon'}>{closedAt ? words.notAgreed : words.awaited}</Mark>
              )}
            </div>
            <ul className="plain small">
              {one.answers.map(({ body, answer, why }) => (
                <li key={body.id}>
                  {say(body.short)}: {answer ? words.answers[answer] : words.silent}
                  {why && ` – “${why}”`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {conclusions && (
        <CaseLink id={conclusions} className="small">
          {parts.follow}
        </CaseLink>
      )}
    </Card>
  );
}
