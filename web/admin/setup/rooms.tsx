import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { bodyRoom } from '../../../api/forms';
import { useUnit } from '../../data/bodies';
import type { Body } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain, useApi } from '../../data/queries';
import { Card } from '../../parts/card';
import { Finder } from '../../parts/finder';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { Loaded } from '../../parts/loaded';
import { sizeOf } from '../../parts/size';
import { useWords } from '../../words';

/** How much room for documents a body of the unit has, how much of it is used, and other room for it. */
export function Rooms({ unit }: { unit: string }) {
  const { setup: words } = useWords();
  const [body, choose] = useState('');
  const bodies = useUnit(unit).data?.bodies ?? [];
  return (
    <Card title={words.rooms}>
      <Finder label={words.body} value={body} data={bodies} onChange={choose} />
      {body && <Room key={body} body={body} />}
    </Card>
  );
}

const MEGA = 1_048_576;

function Room({ body }: { body: string }) {
  const { setup: words } = useWords();
  const askAgain = useAskAgain();
  const path = { bodyId: body };
  const room = useApi('/document-room/{bodyId}', { path });
  return (
    <Loaded of={room}>
      {({ used, limit, own }) => (
        <>
          <p role="status">{words.roomNow(sizeOf(used), sizeOf(limit), own)}</p>
          <RequestForm<Body<'/document-room/{bodyId}', 'put'>, unknown>
            label={words.giveRoom}
            submit={words.giveRoom}
            className="stack form-narrow"
            schema={bodyRoom}
            send={(wish) => send('put', '/document-room/{bodyId}', { path, body: wish })}
            parts={() => [
              piece<string | number>({
                name: 'bytes',
                begins: own ? Math.floor(limit / MEGA) : '',
                show: (value, change) => (
                  <NumberInput
                    label={words.roomInMega}
                    description={words.roomEmpty}
                    value={value}
                    onChange={change}
                    min={0}
                    max={1_000_000_000}
                    allowDecimal={false}
                  />
                ),
                sent: (value) => ({ bytes: value === '' ? null : Number(value) * MEGA }),
              }),
              { name: 'why', as: 'reason' },
            ]}
            onSent={() => askAgain('/document-room/{bodyId}')}
          />
        </>
      )}
    </Loaded>
  );
}
