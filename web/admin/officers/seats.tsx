import { Button } from '@mantine/core';
import { useState } from 'react';
import { newSeat, seatChange } from '../../../api/forms';
import type { Body, NewSeat, OfficerView, SeatView } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain } from '../../data/queries';
import { useMe } from '../../data/session';
import { BodyName } from '../../parts/bodyName';
import { Card } from '../../parts/card';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { Table } from '../../parts/table';
import { Mark } from '../../parts/mark';
import { type Where, WhereFields } from '../../parts/whereFields';

/** An officer's seats with their days; giving another, and ending one. */
export function Seats({ officer }: { officer: OfficerView }) {
  const { admin } = useWords();
  const seats = [...officer.seats].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <Card title={admin.seats}>
      {seats.length === 0 ? (
        <p className="quiet">{admin.noSeat}</p>
      ) : (
        <Table
          rows={seats}
          keyOf={(seat) => seat.id}
          columns={[
            { head: admin.body, look: 'strong', cell: (seat) => <BodyName id={seat.body} /> },
            { head: admin.role, cell: (seat) => <Held seat={seat} /> },
            {
              head: admin.span,
              look: 'num',
              cell: (seat) => (
                <>
                  {dmy(seat.from)} – {seat.to ? dmy(seat.to) : admin.untilNow}
                </>
              ),
            },
            { head: <span className="hidden-visually">{admin.endSeat}</span>, cell: (seat) => <EndSeat seat={seat} /> },
          ]}
        />
      )}
      <GiveSeat officer={officer.id} />
    </Card>
  );
}

/** After a change the officer is asked for anew. */
function useAnew() {
  const askAgain = useAskAgain();
  return () => askAgain('/officers', '/officers/{id}');
}

/** The seat, and what its holder leads within the body, which an administrator may set. */
function Held({ seat: { id, role: held, leads } }: { seat: SeatView }) {
  const { admin: words, role } = useWords();
  const [open, setOpen] = useState(false);
  const anew = useAnew();
  if (held !== 'officer') return role[held];
  if (!open)
    return (
      <>
        {leads ? `${role.officer} · ${leads}` : role.officer}{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          {words.leads}…
        </Button>
      </>
    );
  return (
    <RequestForm
      label={words.leads}
      submit={words.save}
      schema={seatChange}
      send={({ leads: next = null }: Body<'/seats/{id}', 'patch'>) =>
        send('patch', '/seats/{id}', { path: { id }, body: { leads: next } })
      }
      begin={{ leads: leads ?? '' }}
      parts={() => [{ name: 'leads', label: words.leads, hint: words.leadsHint, maxLength: 100 }]}
      onSent={() => {
        setOpen(false);
        return anew();
      }}
      onClose={() => setOpen(false)}
      takesFocus
    />
  );
}

function EndSeat({ seat }: { seat: SeatView }) {
  const { admin: words } = useWords();
  const { today } = useMe();
  const [open, setOpen] = useState(false);
  const anew = useAnew();
  if (seat.to !== null && seat.to < today) return <span className="quiet small">{words.ended}</span>;
  if (!open)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {words.endSeat}
      </Button>
    );
  return (
    <RequestForm
      label={words.endSeat}
      schema={seatChange}
      send={(body: Body<'/seats/{id}', 'patch'>) => send('patch', '/seats/{id}', { path: { id: seat.id }, body })}
      begin={{ to: dmy(today) }}
      parts={() => [{ name: 'to', label: words.lastDay, required: true }]}
      onSent={() => {
        setOpen(false);
        return anew();
      }}
      onClose={() => setOpen(false)}
    />
  );
}

function GiveSeat({ officer }: { officer: string }) {
  const { admin: words } = useWords();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState(0);
  if (!open)
    return (
      <div className="row">
        <Button size="sm" variant="default" onClick={() => setOpen(true)}>
          {words.giveSeat}
        </Button>
      </div>
    );
  return (
    <>
      {given > 0 && (
        <p role="status">
          <Mark look="done">{words.seatGiven}</Mark>
        </p>
      )}
      <SeatForm key={given} officer={officer} onGiven={() => setGiven(given + 1)} />
    </>
  );
}

function SeatForm({ officer, onGiven }: { officer: string; onGiven(): void }) {
  const { admin: words, role } = useWords();
  const { today, officer: me } = useMe();
  const anew = useAnew();
  return (
    <RequestForm<NewSeat, SeatView>
      label={words.giveSeat}
      className="card flat stack"
      schema={newSeat}
      send={(body, once) => once('/officers/{id}/seats', { path: { id: officer }, body })}
      begin={{ role: 'head', from: dmy(today) }}
      parts={() => [
        piece<Where>({
          name: 'where',
          begins: { unit: me.adminOf ?? '22', body: '' },
          show: (where, change) => <WhereFields where={where} onChange={change} />,
          sent: ({ body }) => (body ? { body } : null),
        }),
        { name: 'role', label: words.role, as: 'choice', width: 320, called: role },
        [
          { name: 'from', label: words.fromDay },
          { name: 'to', label: words.lastDay },
        ],
      ]}
      onSent={() => {
        onGiven();
        return anew();
      }}
    />
  );
}
