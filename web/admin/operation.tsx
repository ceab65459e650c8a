import { Link } from 'wouter';
import type { Operation as View } from '../data/api';
import { useApi } from '../data/queries';
import { Card } from '../parts/card';
import { RecordHealth } from './recordHealth';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords, type Words } from '../words';
import { stamp } from '../words/dates';
import { figure } from '../words/figures';
import { Table } from '../parts/table';
import { Mark } from '../parts/mark';
import { Fact, Facts } from '../parts/facts';
import { Mend } from './mend';
import { CaseLink } from '../parts/caseLink';

const AGAIN_MS = 10_000;
const MEGA = 1_048_576;
/** What is to be looked at, and stops nothing yet. */
const AMBER = new Set(['behind', 'plain', 'ending']);

/** How each part of the system does, and which case waits for something; looked at again every few seconds. */
export function Operation() {
  const operation = useApi('/operation', {}, { refetchInterval: AGAIN_MS });
  return (
    <Loaded of={operation}>
      {(data) => (
        <>
          <Parts view={data} />
          {data.damaged.length > 0 && <Damaged damaged={data.damaged} />}
          <RecordHealth of={data.record} />
          <Stuck stuck={data.stuck} />
          <Mend workflows={data.workflows} stuck={data.stuck} />
          <Amounts view={data} />
        </>
      )}
    </Loaded>
  );
}

function Parts({ view: { parts, workers, now, plain, certificateEnds } }: { view: View }) {
  const { admin } = useWords();
  const said: Record<string, string> = admin.states;
  const troubleOf: Record<string, string> = admin.troubleOf;
  return (
    <Card
      title={admin.health}
      beside={
        <span className="tiny quiet num">
          {admin.clock} {stamp(now)}
        </span>
      }
    >
      <Table
        rows={Object.entries(parts) as [keyof typeof admin.partNames, string][]}
        keyOf={([name]) => name}
        columns={[
          { head: admin.part, look: 'strong', cell: ([name]) => admin.partNames[name] },
          {
            head: admin.state,
            cell: ([, state]) => (
              <Mark
                look={state === 'up' ? 'done' : AMBER.has(state) ? 'soon' : 'late'}
                icon={state === 'up' ? 'done' : 'late'}
              >
                {said[state]}
              </Mark>
            ),
          },
          {
            head: admin.whatItMeans,
            look: 'small',
            cell: ([name, state]) => (state === 'up' ? admin.fine[name] : (troubleOf[state] ?? admin.trouble[name])),
          },
        ]}
      />
      {plain.length > 0 && (
        <p className="small">
          {admin.inClear} {plain.map((one) => admin.inClearOf[one]).join('; ')}.
        </p>
      )}
      {certificateEnds && (
        <p className="small quiet">
          {admin.certificateEnds} <span className="num">{stamp(certificateEnds)}</span>
        </p>
      )}
      {workers && (
        <p className="small quiet">
          {admin.workersSeen(workers.length)}
          {workers.map(({ identity, seenAt }) => (
            <span key={identity}>
              {' '}
              · {identity} <span className="num">{stamp(seenAt)}</span>
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}

/** Documents whose bytes are lost or altered, and what to do about it. */
function Damaged({ damaged }: Pick<View, 'damaged'>) {
  const { admin } = useWords();
  return (
    <Card title={admin.damaged}>
      <ul className="says">
        {damaged.map((one) => (
          <li key={one.id}>
            {one.case ? <CaseLink id={one.case}>{one.title}</CaseLink> : one.title} – {one.filename}, {admin.since}{' '}
            {stamp(one.since)}
          </li>
        ))}
      </ul>
      <p className="small quiet">{admin.damagedHint}</p>
    </Card>
  );
}

/** The cases that wait for a clerk, a date or their workflow. */
export function Stuck({ stuck }: Pick<View, 'stuck'>) {
  const { words, say } = useLanguage();
  const { admin } = words;
  return (
    <Card title={admin.stuck}>
      {stuck.length === 0 ? (
        <p className="row">
          <Mark look="done">{admin.noneStuck}</Mark>
        </p>
      ) : (
        <>
          <ul className="says">
            {stuck.map((one) => (
              <li key={`${one.case} ${one.why}`}>
                <CaseLink id={one.case}>{say(one.title)}</CaseLink> – {stuckSaid(one, words)}
              </li>
            ))}
          </ul>
          <p className="small quiet">{admin.stuckHint}</p>
        </>
      )}
    </Card>
  );
}

/** For what a case waits, and since when. */
export const stuckSaid = ({ why, waits, since }: View['stuck'][number], { admin }: Pick<Words, 'admin'>): string =>
  `${why === 'acts' ? admin.waitingActs(waits) : admin.waitingWhy[why]}, ${admin.since} ${stamp(since)}`;

function Amounts({ view: { cases, entries, bytes, mails, mirror } }: { view: View }) {
  const { words: admin, locale } = useLanguage('admin');
  const states: Record<string, string> = admin.mailStates;
  return (
    <Card title={admin.amounts}>
      <Facts>
        <Fact name={admin.openCases} look="num">
          {figure(cases.open, locale)}
        </Fact>
        <Fact name={admin.closedCases} look="num">
          {figure(cases.closed, locale)}
        </Fact>
        <Fact name={admin.entries} look="num">
          ≈ {figure(entries, locale)}
        </Fact>
        <Fact name={admin.size} look="num">
          {figure(Math.round(bytes / MEGA), locale)} MB
        </Fact>
        {mirror && (
          <Fact name={admin.mirror}>
            {mirror.since ? admin.mirrorWaits(mirror.waiting, stamp(mirror.since)) : admin.mirrorWhole}
          </Fact>
        )}
        {mails.map(({ status, count, oldest }) => (
          <MailLine
            key={status}
            label={states[status] ?? status}
            count={count}
            oldest={status === 'sent' ? undefined : stamp(oldest)}
            status={status}
          />
        ))}
      </Facts>
    </Card>
  );
}

function MailLine({ label, count, oldest, status }: { label: string; count: number; oldest?: string; status: string }) {
  const { admin } = useWords();
  return (
    <Fact name={`${admin.mail}: ${label.toLowerCase()}`}>
      <Link href={`/admin/mailbox?status=${status}`} className="num">
        {count}
      </Link>
      {oldest && (
        <span className="quiet num">
          {' '}
          · {admin.oldest} {oldest}
        </span>
      )}
    </Fact>
  );
}
