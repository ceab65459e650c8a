import { useState } from 'react';
import { LONGEST_DAYS, newToken, SCOPES } from '../../api/forms';
import { addDays } from '../../domain/calendar/dates';
import type { ApiToken, Body, CreatedToken } from '../data/api';
import { send } from '../data/client';
import { useAskAgain, useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { Tag } from '../parts/mark';
import { ShownOnce } from '../parts/shownOnce';
import { Sure } from '../parts/sure';
import { Table } from '../parts/table';
import { Ticks } from '../parts/ticks';
import { useWords } from '../words';
import { dmy, stamp } from '../words/dates';

type Scope = ApiToken['scopes'][number];

/** By what other systems of a body work here: made, when last used, revoked. */
export function Tokens({ body }: { body: string }) {
  const { systems } = useWords();
  const words = systems.tokens;
  const list = useApi('/api-tokens', { query: { body } });
  const [made, setMade] = useState<CreatedToken | null>(null);
  return (
    <Card title={words.title} hint={words.hint} landmark>
      <Loaded of={list}>
        {({ items }) => (items.length === 0 ? <p className="quiet">{words.none}</p> : <List tokens={items} />)}
      </Loaded>
      {made && <ShownOnce made={`${words.made}: ${made.name}`} value={made.token} hint={systems.once} />}
      <NewToken key={made?.id} body={body} onMade={setMade} />
    </Card>
  );
}

function NewToken({ body, onMade }: { body: string; onMade(made: CreatedToken): void }) {
  const { tokens: words } = useWords().systems;
  const { today } = useMe();
  const askAgain = useAskAgain();
  return (
    <RequestForm<Body<'/api-tokens'>, CreatedToken>
      label={words.make}
      className="stack form-narrow"
      schema={newToken}
      // What is shown once is made anew where the answer was lost.
      send={(wish) => send('post', '/api-tokens', { body: wish })}
      beside={{ body }}
      begin={{ expiresOn: dmy(addDays(today, LONGEST_DAYS)) }}
      parts={() => [
        { name: 'name', label: words.name, hint: words.nameHint, maxLength: 100 },
        piece<Scope[]>({
          name: 'scopes',
          begins: ['read'],
          show: (chosen, change) => (
            <fieldset className="stack tight">
              <legend>{words.scopes}</legend>
              <Ticks
                all={[...SCOPES]}
                chosen={chosen}
                onChange={change}
                keyOf={(scope) => scope}
                called={(scope) => words.scope[scope]}
              />
            </fieldset>
          ),
          sent: (scopes) => (scopes.length > 0 ? { scopes } : null),
        }),
        { name: 'expiresOn', label: words.lastDay, hint: words.lastDayHint(LONGEST_DAYS) },
      ]}
      onSent={(created) => {
        onMade(created);
        return askAgain('/api-tokens');
      }}
    >
      <h3>{words.make}</h3>
    </RequestForm>
  );
}

function List({ tokens }: { tokens: ApiToken[] }) {
  const { tokens: words } = useWords().systems;
  return (
    <Table
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { head: words.name, look: 'strong', cell: ({ name }) => name },
        {
          head: words.scopes,
          look: 'small',
          cell: ({ scopes }) => scopes.map((scope) => words.scope[scope]).join('; '),
        },
        { head: words.used, look: 'num', cell: ({ usedAt }) => (usedAt ? stamp(usedAt) : words.neverUsed) },
        { head: words.lastDay, look: 'num', cell: ({ expiresOn }) => dmy(expiresOn) },
        { head: words.state, cell: (token) => <State token={token} /> },
      ]}
    />
  );
}

function State({ token: { id, name, expiresOn, revokedAt } }: { token: ApiToken }) {
  const { tokens: words } = useWords().systems;
  const { today } = useMe();
  const askAgain = useAskAgain();
  if (revokedAt) return <Tag look="rest">{words.revoked}</Tag>;
  if (expiresOn < today) return <Tag look="rest">{words.over}</Tag>;
  return (
    <div className="stack tight">
      <Tag look="done">{words.running}</Tag>
      <div>
        <Sure
          label={words.revoke}
          of={name}
          means={words.revokes(name)}
          does={async () => {
            await send('delete', '/api-tokens/{id}', { path: { id } });
            await askAgain('/api-tokens');
          }}
        />
      </div>
    </div>
  );
}
