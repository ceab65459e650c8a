import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { newSession } from '../../api/forms';
import type { NewSession, SessionView } from '../data/api';
import { useBodyNames } from '../data/bodies';
import { Refused } from '../data/client';
import { refresh, useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { RequestForm } from '../parts/form/requestForm';
import { useLanguage } from '../words';
import { readDmy } from '../words/dates';
import { kindOf } from './dayKind';
import { unitOf } from '../data/bodies';

/** Convenes a session: one Council, one day. */
export function Convene({ bodies, onClose }: { bodies: string[]; onClose(): void }) {
  const {
    words: { sessions: words },
  } = useLanguage();
  const { today } = useMe();
  const client = useQueryClient();
  const [, go] = useLocation();
  const [body, setBody] = useState(bodies[0] ?? '');
  const nameOf = useBodyNames(bodies);
  const before = useLastDeputies(unitOf(body));
  const exists = (error: unknown) => error instanceof Refused && error.problem.code === 'case-exists';
  return (
    <div className="card">
      <RequestForm<NewSession, SessionView>
        label={words.convene}
        schema={newSession}
        send={(body, once) => once('/sessions', { body })}
        kept="convene"
        beside={{ unit: unitOf(body), body }}
        begin={{ body, type: 'regular', deputies: before }}
        refusal={(error) => (exists(error) ? null : error)}
        parts={(said, refused) => {
          const day = readDmy(said('opensOn'));
          return [
            bodies.length > 1 ? (
              {
                name: 'body',
                label: words.body,
                as: 'choice',
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
            { name: 'title.en', label: words.nameEn, required: false, unmarked: true, orAs: 'title.vi' },
            { name: 'type', label: words.type, called: words.types },
            [
              { name: 'opensOn', label: words.opensOn, wrong: day !== null && day < today && words.past },
              { name: 'deputies', label: words.deputies, width: 200, attributes: { min: 1 } },
            ],
            <p key="hint" className="tiny quiet">
              {words.deputiesHint}
            </p>,
            day && day >= today && <DayNote key="day" day={day} />,
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

/** How many deputies the Council had at its last session: mostly the number still. */
function useLastDeputies(unit: string): number | '' {
  const last = useList('/sessions', { query: { unit, limit: 1 } }).items[0];
  const session = useApi('/sessions/{id}', last ? { path: { id: last.id } } : null);
  return session.data?.deputies ?? '';
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
