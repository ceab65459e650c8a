import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { askAgain } from '../../data/queries';
import type { NewSeat, OfficerView, SeatView } from '../../data/api';
import { send } from '../../data/client';
import { useMe } from '../../data/session';
import { useUnit } from '../../data/bodies';
import { BodyName } from '../../parts/bodyName';
import { DateField } from '../../parts/fields';
import { Icon } from '../../parts/icon';
import { oneOf } from '../../parts/oneOf';
import { ProblemNote } from '../../parts/problem';
import { useLanguage } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { UnitPicker } from '../unitPicker';
import { Table } from '../../parts/table';

/** An officer's seats with their days; giving another, and ending one. */
export function Seats({ officer }: { officer: OfficerView }) {
  const {
    words: { admin, role },
  } = useLanguage();
  const seats = [...officer.seats].sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <section className="card stack">
      <h2>{admin.seats}</h2>
      {seats.length === 0 ? (
        <p className="quiet">{admin.noSeat}</p>
      ) : (
        <Table
          rows={seats}
          keyOf={(seat) => seat.id}
          columns={[
            { head: admin.body, look: 'strong', cell: (seat) => <BodyName id={seat.body} /> },
            { head: admin.role, cell: (seat) => role[seat.role] },
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
    </section>
  );
}

/** After a change the officer is asked for anew. */
function useSaving<T>(save: (wanted: T) => Promise<SeatView>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: save, onSuccess: () => askAgain(client, '/officers', '/officers/{id}') });
}

function EndSeat({ seat }: { seat: SeatView }) {
  const {
    words: { admin },
  } = useLanguage();
  const { today } = useMe();
  const [day, setDay] = useState<string | null>(null);
  const save = useSaving((to: string) => send('patch', '/seats/{id}', { path: { id: seat.id }, body: { to } }));
  const to = day === null ? null : readDmy(day);
  if (seat.to !== null && seat.to < today) return <span className="quiet small">{admin.ended}</span>;
  if (day === null)
    return (
      <Button size="compact-sm" variant="default" onClick={() => setDay(dmy(today))}>
        {admin.endSeat}
      </Button>
    );
  return (
    <form
      className="row top"
      aria-label={admin.endSeat}
      onSubmit={(event) => {
        event.preventDefault();
        if (to) save.mutate(to, { onSuccess: () => setDay(null) });
      }}
    >
      <DateField label={admin.lastDay} value={day} onChange={setDay} required />
      <Button mt={24} type="submit" size="sm" disabled={!to} loading={save.isPending}>
        {admin.endSeat}
      </Button>
      <ProblemNote error={save.error} />
    </form>
  );
}

const ROLES = ['head', 'officer', 'deputy'] as const;

interface Wish {
  body: string;
  role: NewSeat['role'];
  from: string;
  to: string;
}

function GiveSeat({ officer }: { officer: string }) {
  const {
    words: { admin, role, form },
    say,
  } = useLanguage();
  const { today } = useMe();
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState('22');
  const [wish, setWish] = useState<Wish>({ body: '', role: 'head', from: dmy(today), to: '' });
  const bodies = useUnit(unit || undefined).data?.bodies;
  const save = useSaving((body: NewSeat) => send('post', '/officers/{id}/seats', { path: { id: officer }, body }));
  const from = readDmy(wish.from);
  const to = wish.to.trim() ? readDmy(wish.to) : null;
  const ready = wish.body !== '' && from !== null && (wish.to.trim() === '' || (to !== null && to >= from));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready)
      save.mutate({ body: wish.body, role: wish.role, from, to }, { onSuccess: () => setWish({ ...wish, body: '' }) });
  };
  if (!open)
    return (
      <div className="row">
        <Button size="sm" variant="default" onClick={() => setOpen(true)}>
          {admin.giveSeat}
        </Button>
      </div>
    );
  return (
    <form className="card flat stack" aria-label={admin.giveSeat} onSubmit={submit}>
      <UnitPicker
        value={unit}
        onChange={(code) => {
          setUnit(code);
          setWish({ ...wish, body: '' });
        }}
      />
      <div className="row top">
        <NativeSelect
          className="grow"
          label={admin.body}
          value={wish.body}
          onChange={({ currentTarget }) => setWish({ ...wish, body: currentTarget.value })}
          data={[
            { value: '', label: form.choosePlease },
            ...(bodies ?? []).map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
        />
        <NativeSelect
          label={admin.role}
          value={wish.role}
          onChange={({ currentTarget }) => setWish({ ...wish, role: oneOf(ROLES, currentTarget.value) ?? 'head' })}
          data={ROLES.map((one) => ({ value: one, label: role[one] }))}
        />
      </div>
      <div className="row top">
        <DateField
          label={admin.fromDay}
          required
          value={wish.from}
          onChange={(day) => setWish({ ...wish, from: day })}
        />
        <DateField
          label={`${admin.lastDay} (${form.optional})`}
          value={wish.to}
          onChange={(day) => setWish({ ...wish, to: day })}
        />
      </div>
      {save.isSuccess && (
        <p role="status">
          <span className="mark done">
            <Icon name="done" />
            {admin.seatGiven}
          </span>
        </p>
      )}
      <ProblemNote error={save.error} />
      <div className="row">
        <Button type="submit" disabled={!ready} loading={save.isPending}>
          {admin.giveSeat}
        </Button>
      </div>
    </form>
  );
}
