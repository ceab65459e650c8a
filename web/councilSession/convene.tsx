import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { newSession } from '../../api/forms';
import type { NewSession, SessionView } from '../data/api';
import { unitOf, useBodyNames } from '../data/bodies';
import { Refused, send } from '../data/client';
import { refresh, useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { Basis } from '../parts/basis';
import { RequestForm } from '../parts/form/requestForm';
import { inEnglish } from '../parts/form/usual';
import { useLanguage, useWords } from '../words';
import { dmy, readDmy } from '../words/dates';
import { kindOf } from '../parts/dayKind';

/** Convenes a session: one Council, one day. */
export function Convene({ bodies, day: chosen, onClose }: { bodies: string[]; day: string; onClose(): void }) {
  const { sessions: words } = useWords();
  const { today } = useMe();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [body, setBody] = useState(bodies[0] ?? '');
  const nameOf = useBodyNames(bodies);
  const before = useDeputies(unitOf(body));
  const exists = (error: unknown) => error instanceof Refused && error.problem.code === 'case-exists';
  return (
    <div className="card">
      <RequestForm<NewSession, SessionView>
        label={words.convene}
        schema={newSession}
        send={(body, once) => once('/sessions', { body })}
        comes={(body) => send('post', '/sessions/prospect', { body })}
        kept={chosen ? undefined : 'convene'}
        beside={{ unit: unitOf(body), body }}
        begin={{ body, type: 'regular', deputies: before, ...(chosen && { opensOn: dmy(chosen) }) }}
        refusal={(error) => (exists(error) ? null : error)}
        parts={(said, refused) => {
          const day = readDmy(said('opensOn'));
          return [
            bodies.length > 1 ? (
              {
                name: 'body',
                label: words.body,
                among: bodies.map((one) => ({ value: one, label: nameOf(one) })),
                alsoChanges: (one) => {
                  setBody(String(one));
                  return {};
                },
              }
            ) : (
              <p key="body" className="small quiet">
                {words.body}: <span className="strong">{nameOf(body)}</span>
              </p>
            ),
            { name: 'title.vi', label: words.name, hint: words.nameHint },
            inEnglish('title.en', words.nameEn, 'title.vi'),
            { name: 'type', label: words.type, called: words.types },
            [
              { name: 'opensOn', label: words.opensOn, wrong: day !== null && day < today && words.past },
              { name: 'deputies', label: words.deputies, width: 200, attributes: { min: 1 } },
            ],
            <p key="hint" className="tiny quiet">
              {words.deputiesHint}
            </p>,
            day && day >= today && <DayNote key="day" day={day} />,
            day && day >= today && <NoticeNote key="notice" unit={unitOf(body)} type={said('type')} opensOn={day} />,
            refused === 'case-exists' && (
              <p key="exists" role="alert" className="strong">
                {words.exists}{' '}
                <Link href={`/sessions/${encodeURIComponent(`${unitOf(body)}.session.${day}`)}`}>{words.openIt}</Link>
              </p>
            ),
          ];
        }}
        onSent={async ({ id }) => {
          await refresh(client, { caseId: id });
          go(`/sessions/${encodeURIComponent(id)}`);
        }}
        onClose={onClose}
        takesFocus
      >
        <h2>{words.convene}</h2>
      </RequestForm>
    </div>
  );
}

/** How many deputies the Council has by its roll; without one, had at its last session: mostly the number still. */
function useDeputies(unit: string): number | '' {
  const { today } = useMe();
  const roll = useApi('/councils/{council}/deputies', { path: { council: `${unit}.hdnd` }, query: { on: today } });
  const last = useList('/sessions', { query: { unit, limit: 1 } }).items[0];
  const session = useApi('/sessions/{id}', last ? { path: { id: last.id } } : null);
  return roll.data?.items.length || (session.data?.deputies ?? '');
}

/** Whether the session would have its notice, checked before it is convened; what no one laid down is a suggestion. */
export function NoticeNote(asked: { unit: string; type: SessionView['type']; opensOn: string }) {
  const words = useWords();
  const { notice: said } = words.sessions;
  const { data } = useApi('/session-notice', { query: asked });
  if (!data) return null;
  return (
    <p className="small" role="status">
      <span className={data.short ? 'strong is-late' : undefined}>
        {(data.short ? said.short : said.inTime)(data.days, dmy(data.convenedBy))}
      </span>{' '}
      {said.announced(dmy(data.announcedBy))}{' '}
      <span className="quiet">
        (<Basis clause={data.clause} />)
      </span>
    </p>
  );
}

function DayNote({ day }: { day: string }) {
  const { words, say } = useLanguage();
  const calendar = useApi('/calendar', { query: { year: day.slice(0, 4) } });
  const { off, name } = kindOf(day, calendar.data?.days ?? []);
  return off ? (
    <p className="small" role="status">
      {words.sessions.dayIsOff(name ? say(name) : words.sessions.weekend)}
    </p>
  ) : null;
}
