import { NumberInput } from '@mantine/core';
import type { SessionView } from '../../data/api';
import { firstTwice } from '../../../domain/case/fields';
import { boundTo } from '../../parts/bound';
import { piece } from '../../parts/form/description';
import { useWords } from '../../words';
import { SessionForm, type SessionFormProps } from './sessionForm';
import { ClosedRadios } from '../../parts/closed';
import { WordsField } from '../../parts/fields';

interface Roll {
  how: 'count' | 'names';
  present: number | '';
  names: string;
}

/** Who is there for an item, by number or by name; filled in as at the last item, for mostly nobody has left. */
export function AttendanceForm(of: SessionFormProps) {
  const { session, item } = of;
  const before = item?.attendance ?? lastAttendance(session);
  return (
    <SessionForm
      of={of}
      parts={() => [
        piece<Roll>({
          name: 'roll',
          begins: {
            how: before?.deputies ? 'names' : 'count',
            present: before?.present ?? '',
            names: before?.deputies?.join('\n') ?? '',
          },
          show: (roll, change) => (
            <RollFields
              roll={roll}
              deputies={session.deputies}
              asBefore={before !== null && !item?.attendance}
              onChange={(part) => change({ ...roll, ...part })}
            />
          ),
          sent: (roll) => rollIn(roll, session.deputies),
        }),
      ]}
    />
  );
}

const namesIn = ({ names }: Roll): string[] =>
  names
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** The roll as the act names it; nothing while it is empty, names somebody twice or more deputies than there are. */
function rollIn(roll: Roll, deputies: number) {
  const names = namesIn(roll);
  if (roll.how === 'names')
    return names.length > 0 && names.length <= deputies && firstTwice(names) === null
      ? { data: { deputies: names } }
      : null;
  return roll.present !== '' && roll.present <= deputies ? { data: { present: roll.present } } : null;
}

interface RollProps {
  roll: Roll;
  deputies: number;
  /** It is what the last item had. */
  asBefore: boolean;
  onChange(part: Partial<Roll>): void;
}

function RollFields({ roll, deputies, asBefore, onChange }: RollProps) {
  const { form } = useWords().session;
  const bind = boundTo(roll, onChange);
  const names = namesIn(roll);
  const twice = roll.how === 'names' ? firstTwice(names) : null;
  const present = roll.how === 'names' ? names.length : Number(roll.present);
  const fault = present > deputies ? form.tooMany(deputies) : twice ? form.twice(twice) : undefined;
  return (
    <>
      <ClosedRadios
        label={form.how}
        among={['count', 'names']}
        called={(how) => (how === 'count' ? form.byCount : form.byNames)}
        {...bind('how')}
      />
      {roll.how === 'count' ? (
        <NumberInput
          label={form.present}
          description={`/ ${deputies}`}
          withAsterisk
          w={220}
          min={0}
          allowDecimal={false}
          error={fault}
          value={roll.present}
          onChange={(value) => onChange({ present: value === '' ? '' : Number(value) })}
        />
      ) : (
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
      {asBefore && <p className="tiny quiet">{form.asBefore}</p>}
    </>
  );
}

/** The attendance of the latest item that has one. */
function lastAttendance({ items }: SessionView) {
  return items.filter(({ attendance }) => attendance !== null).at(-1)?.attendance ?? null;
}
