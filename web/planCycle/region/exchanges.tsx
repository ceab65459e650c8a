import { Link } from 'wouter';
import type { GatheringRow, StepView } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';
import { CalledMeeting } from '../../case/forms/meeting';
import { useApi, useList } from '../../data/queries';
import { Card } from '../../parts/card';
import { DocumentLinks } from '../../parts/documents';
import { DueMark } from '../../parts/due';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { useGatherings } from './family';
import type { PartProps } from './partProps';
import { Table } from '../../parts/table';
import { Mark } from '../../parts/mark';
import { Fact, Facts } from '../../parts/facts';
import { CaseLink } from '../../parts/caseLink';

/** Meetings and workshops: who is invited and who came, the minutes, and the conclusions that became tasks (S36). */
export function Exchanges({ about, steps }: PartProps) {
  const { exchanges: words } = useWords();
  const followed = useGatherings(about.id, 'conclusions');
  const held = steps.filter(({ kind }) => kind === 'exchange');
  return (
    <>
      <Beside caseId={about.id} />
      {held.length === 0 && <p className="card quiet">{words.none}</p>}
      {held.map((step) => (
        <Exchange key={step.id} caseId={about.id} law={step} followUp={followed.of(step.id).at(-1)} />
      ))}
    </>
  );
}

/** Exchanges about the case that were called beside its steps, and the way to call one. */
function Beside({ caseId }: { caseId: string }) {
  const { words, say } = useLanguage('exchange');
  const called = useList('/exchanges', { query: { about: caseId } });
  return (
    <Card
      title={words.beside}
      beside={
        <Link className="small" href={`/exchanges/new?about=${encodeURIComponent(caseId)}`}>
          {words.call}
        </Link>
      }
      landmark
    >
      <ul className="plain stack tight">
        {called.items.map(({ id, title, on }) => (
          <li key={id}>
            <CaseLink id={id}>{say(title)}</CaseLink>
            {on && <span className="small quiet num"> · {dmy(on)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Exchange({ caseId, law, followUp }: { caseId: string; law: Step; followUp: GatheringRow | undefined }) {
  const { words, say } = useLanguage('exchanges');
  const about = useApi('/cases/{id}/steps/{step}', { path: { id: caseId, step: law.id } });
  return (
    <Card title={say(law.title)} landmark>
      <Loaded of={about}>
        {(data) => (
          <>
            <Meeting about={data} />
            {data.doneAt && (
              <>
                <h3>{words.conclusions}</h3>
                {followUp ? <FollowUp id={followUp.id} /> : <p className="small quiet">{words.noConclusions}</p>}
              </>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Meeting({ about: { holder, to, dueOn, overdue, doneAt, result, documents, meeting } }: { about: StepView }) {
  const {
    words: { exchanges: words, due, meeting: call },
    say,
  } = useLanguage();
  const attended = new Set(result?.attended);
  const heldOn = typeof result?.heldOn === 'string' ? result.heldOn : null;
  const recorded = doneAt !== null && attended.size > 0;
  const asked = meeting ? meeting.invited.map(({ body }) => body) : to;
  const invited = [holder, ...asked.filter(({ id }) => id !== holder.id)];
  const answers = new Map(
    meeting?.invited.flatMap(({ body, answer }) => (answer ? [[body.id, call.answers[answer]] as const] : [])),
  );
  return (
    <>
      <Facts>
        <Fact name={words.host}>{say(holder.name)}</Fact>
        <Fact name={due.on}>
          {doneAt ? (
            <Mark look="done">{heldOn ? words.heldOn(dmy(heldOn)) : due.done}</Mark>
          ) : (
            <DueMark dueOn={dueOn} overdue={overdue} />
          )}
        </Fact>
        {meeting && (
          <Fact name={words.called}>
            {meeting.calledOff ? <Mark look="rest">{words.calledOff}</Mark> : <CalledMeeting meeting={meeting} />}
          </Fact>
        )}
        {documents.length > 0 && (
          <Fact name={words.minutes}>
            <DocumentLinks documents={documents} />
          </Fact>
        )}
        <Fact name={words.invited}>
          {recorded
            ? words.attendance(invited.filter(({ id }) => attended.has(id)).length, invited.length)
            : invited.length}
        </Fact>
      </Facts>
      <ul className="plain row" aria-label={words.invited}>
        {invited.map(({ id, short }) =>
          recorded ? (
            <li key={id} className={`mark ${attended.has(id) ? 'done' : 'rest'}`}>
              <Icon name={attended.has(id) ? 'done' : 'none'} />
              {say(short)}: {attended.has(id) ? words.attended : words.absent}
            </li>
          ) : (
            <li key={id} className="mark rest">
              {say(short)}
              {answers.has(id) && `: ${answers.get(id)}`}
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function FollowUp({ id }: { id: string }) {
  const {
    words: { exchanges: words, gathering },
    say,
  } = useLanguage();
  const duties = useApi('/gatherings/{id}', { path: { id } });
  return (
    <Loaded of={duties}>
      {(data) => (
        <>
          <Table
            rows={data.duties}
            keyOf={(one) => one.id}
            columns={[
              { head: words.what, look: 'strong', cell: (one) => one.name ?? one.id },
              { head: words.by, cell: (one) => say(one.body.short) },
              {
                head: words.dueOn,
                cell: (one) =>
                  one.status === 'delivered' ? (
                    <Mark look="done">{gathering.status.delivered}</Mark>
                  ) : (
                    <DueMark dueOn={one.dueOn} overdue={one.status === 'overdue'} />
                  ),
              },
            ]}
          />
          <CaseLink id={id} className="small">
            {words.follow}
          </CaseLink>
        </>
      )}
    </Loaded>
  );
}
