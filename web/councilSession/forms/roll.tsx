import { linesIn } from '../../parts/linesIn';
import { Button, NumberInput } from '@mantine/core';
import { firstTwice } from '../../../domain/case/fields';
import type { SessionView } from '../../data/api';
import { useApi, useList } from '../../data/queries';
import { boundTo } from '../../parts/bound';
import { ClosedRadios } from '../../parts/closed';
import { WordsField } from '../../parts/fields';
import { piece } from '../../parts/form/description';
import { NOTE } from '../../parts/form/usual';
import { Ticks } from '../../parts/ticks';
import { useWords } from '../../words';
import { heldOn } from './plain';
import { SessionForm, type SessionFormProps } from './sessionForm';

type Attendance = SessionView['rolls'][number] | { present: number; deputies: string[] | null };
type Deputy = SessionView['roll'][number];

interface Roll {
  how: 'roll' | 'count' | 'names';
  present: number | '';
  /** One a line, where the Council keeps no roll. */
  names: string;
  /** By id. */
  there: string[];
}

/** Who is at a sitting: it holds from item to item, and begins as the last roll called, in this session or before. */
export function RollCallForm(of: SessionFormProps) {
  const { form } = useWords();
  const { rolling } = useWords().session.form;
  const before = useEarlierRoll(of.session);
  return (
    <SessionForm of={of} parts={() => [rollPiece(of.session, before), heldOn(form), NOTE]}>
      <p className="small">{rolling}</p>
    </SessionForm>
  );
}

/** Who is there for one item, where that isn't whoever was there before. */
export function AttendanceForm(of: SessionFormProps) {
  return <SessionForm of={of} parts={() => [rollPiece(of.session, of.item?.there ?? lastOf(of.session))]} />;
}

/** The latest attendance that the session has, of an item or of the sitting. */
const lastOf = ({ items, rolls }: SessionView): Attendance | null =>
  items.findLast(({ attendance }) => attendance !== null)?.attendance ?? rolls.at(-1) ?? null;

/** The last roll called; of the Council's session before this one where this one has none. */
function useEarlierRoll(session: SessionView): Attendance | null {
  const own = lastOf(session);
  const { items } = useList('/sessions', own ? null : { query: { unit: session.unit, limit: 10 } });
  const earlier = items
    .filter(({ id, opensOn }) => id !== session.id && opensOn !== null && opensOn <= session.opensOn)
    .sort((a, b) => String(b.opensOn).localeCompare(String(a.opensOn)))[0];
  const before = useApi('/sessions/{id}', earlier ? { path: { id: earlier.id } } : null);
  return own ?? (before.data ? lastOf(before.data) : null);
}

const rollPiece = (session: SessionView, before: Attendance | null) =>
  piece<Roll>({
    name: 'roll',
    begins: begun(session, before),
    show: (roll, change) => (
      <RollFields
        roll={roll}
        session={session}
        asBefore={before !== null}
        onChange={(part) => change({ ...roll, ...part })}
      />
    ),
    sent: (roll) => rollIn(roll, session.deputies),
  });

/** As it was before; whoever came on the roll since is there until somebody says otherwise. */
function begun({ roll }: SessionView, before: Attendance | null): Roll {
  const named = before?.deputies ?? null;
  const known = named?.filter((id) => roll.some((one) => one.id === id)) ?? [];
  return {
    how: roll.length > 0 ? 'roll' : named ? 'names' : 'count',
    present: before?.present ?? '',
    names: roll.length > 0 ? '' : (named?.join('\n') ?? ''),
    there: known.length > 0 ? known : roll.map(({ id }) => id),
  };
}

/** The roll as the act names it; nothing while it is empty, names somebody twice or more deputies than there are. */
function rollIn(roll: Roll, deputies: number) {
  if (roll.how === 'count')
    return roll.present !== '' && roll.present <= deputies ? { data: { present: roll.present } } : null;
  const named = roll.how === 'roll' ? roll.there : linesIn(roll.names);
  return named.length > 0 && named.length <= deputies && firstTwice(named) === null
    ? { data: { deputies: named } }
    : null;
}

interface RollProps {
  roll: Roll;
  session: SessionView;
  asBefore: boolean;
  onChange(part: Partial<Roll>): void;
}

function RollFields({ roll, session, asBefore, onChange }: RollProps) {
  const {
    session: { form, roll: words },
  } = useWords();
  const bind = boundTo(roll, onChange);
  const called = { roll: words.byRoll, count: form.byCount, names: form.byNames };
  const ways: Roll['how'][] = session.roll.length > 0 ? ['roll', 'count'] : ['count', 'names'];
  const names = linesIn(roll.names);
  const twice = roll.how === 'names' ? firstTwice(names) : null;
  const present = { roll: roll.there.length, count: Number(roll.present), names: names.length }[roll.how];
  const fault = present > session.deputies ? form.tooMany(session.deputies) : twice ? form.twice(twice) : undefined;
  return (
    <>
      <ClosedRadios
        label={form.how}
        among={ways}
        called={(how) => called[how]}
        value={roll.how}
        onChange={(how) => onChange({ how })}
      />
      {roll.how === 'roll' && (
        <Deputies all={session.roll} there={roll.there} fault={fault} onChange={(there) => onChange({ there })} />
      )}
      {roll.how === 'count' && (
        <NumberInput
          label={form.present}
          description={`/ ${session.deputies}`}
          withAsterisk
          w={220}
          min={0}
          allowDecimal={false}
          error={fault}
          value={roll.present}
          onChange={(value) => onChange({ present: value === '' ? '' : Number(value) })}
        />
      )}
      {roll.how === 'names' && (
        <WordsField
          label={form.nameList}
          description={form.namesCount(names.length)}
          withAsterisk
          autosize
          minRows={4}
          maxRows={16}
          error={fault}
          {...bind('names')}
        />
      )}
      {asBefore && <p className="tiny quiet">{roll.how === 'roll' ? words.asLast : form.asBefore}</p>}
    </>
  );
}

interface DeputiesProps {
  all: Deputy[];
  there: string[];
  fault: string | undefined;
  onChange(there: string[]): void;
}

function Deputies({ all, there, fault, onChange }: DeputiesProps) {
  const { roll: words } = useWords().session;
  return (
    <fieldset className="stack tight">
      <legend>{words.title}</legend>
      <div className="row between">
        <span className="small strong" role="status">
          {words.present(there.length, all.length)}
        </span>
        <Button size="xs" variant="default" onClick={() => onChange(all.map(({ id }) => id))}>
          {words.all}
        </Button>
      </div>
      <div className="deputies">
        <Ticks
          all={all}
          chosen={all.filter(({ id }) => there.includes(id))}
          onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
          keyOf={({ id }) => id}
          called={({ name }) => name}
          about={({ group }) => group ?? undefined}
          size="xs"
        />
      </div>
      {fault && (
        <p role="alert" className="small is-late">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
