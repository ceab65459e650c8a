import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { NamedBody } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';
import { DateField } from '../../parts/dateField';
import { useLanguage } from '../../words';
import { readDmy } from '../../words/dates';
import { Lines } from '../../parts/form/lines';
import { ClosedSelect } from '../../parts/closed';

/** Who does what by which day, and who is told of the result: a line of a schedule, an assignment, a conclusion. */
export interface WorkLine {
  what: string;
  body: string;
  on: string;
  tell: string[];
  schedule: 'working' | 'coordination';
  step: string;
}

const BLANK: WorkLine = { what: '', body: '', on: '', tell: [], schedule: 'working', step: '' };

interface Props {
  kind: 'schedules' | 'assignments' | 'conclusions';
  lines: WorkLine[];
  onChange(lines: WorkLine[]): void;
  parties: NamedBody[];
  /** schedules: the procedure's own steps, which a line may be. */
  steps?: Step[];
}

/** Work that is given to named bodies by named days. */
export function WorkLines({ kind, lines, onChange, parties, steps = [] }: Props) {
  const {
    words: { contribution, schedules },
    say,
  } = useLanguage();
  const hint =
    kind === 'schedules' &&
    !(['working', 'coordination'] as const).every((one) => lines.some(({ schedule }) => schedule === one))
      ? contribution.bothSchedules
      : undefined;
  const bodies = [
    { value: '', label: contribution.choose },
    ...parties.map(({ id, name }) => ({ value: id, label: say(name) })),
  ];
  return (
    <Lines label={contribution[kind]} lines={lines} blank={BLANK} onChange={onChange} hint={hint}>
      {(line, change) => (
        <>
          <TextInput
            className="grow wide-field"
            label={contribution.what}
            withAsterisk
            value={line.what}
            onChange={({ currentTarget }) => change({ what: currentTarget.value })}
          />
          <NativeSelect
            label={contribution.body}
            withAsterisk
            value={line.body}
            data={bodies}
            onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          />
          <DateField
            label={kind === 'schedules' ? contribution.on : contribution.dueOn}
            required
            value={line.on}
            onChange={(on) => change({ on })}
          />
          {kind === 'schedules' && (
            <>
              <ClosedSelect
                label={contribution.schedule}
                among={['working', 'coordination']}
                called={(one) => schedules[one]}
                value={line.schedule}
                onChange={(schedule) => change({ schedule })}
              />
              <NativeSelect
                className="grow"
                label={contribution.step}
                value={line.step}
                data={[
                  { value: '', label: contribution.noStep },
                  ...steps.map(({ id, title }) => ({ value: id, label: say(title) })),
                ]}
                onChange={({ currentTarget }) => change({ step: currentTarget.value })}
              />
            </>
          )}
          <Told parties={parties} tell={line.tell} onChange={(tell) => change({ tell })} />
        </>
      )}
    </Lines>
  );
}

function Told({ parties, tell, onChange }: { parties: NamedBody[]; tell: string[]; onChange(tell: string[]): void }) {
  const {
    words: { contribution },
    say,
  } = useLanguage();
  return (
    <details className="whole small">
      <summary>{contribution.tell(tell.length)}</summary>
      <div className="row">
        {parties.map(({ id, short }) => (
          <Checkbox
            key={id}
            size="xs"
            label={say(short)}
            checked={tell.includes(id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...tell, id] : tell.filter((one) => one !== id))
            }
          />
        ))}
      </div>
    </details>
  );
}

const named = (lines: WorkLine[]) =>
  lines.map((line, index) => ({ ...line, id: `v${index + 1}`, day: readDmy(line.on) }));

const complete = (lines: WorkLine[]): boolean =>
  named(lines).every(({ what, body, day }) => what.trim() !== '' && body !== '' && day !== null);

/** The lines' own words, and the names under which they stand. */
function said(lines: WorkLine[]) {
  const texts = Object.fromEntries(named(lines).map(({ id, what }) => [id, what.trim()]));
  return { texts, words: lines.length > 0 ? { words: Object.keys(texts) } : {} };
}

/** The lines as two schedules; nothing while one is incomplete or a schedule has none. */
export function schedulesIn(lines: WorkLine[]) {
  const both = (['working', 'coordination'] as const).every((one) => lines.some(({ schedule }) => schedule === one));
  if (!both || !complete(lines)) return null;
  const schedules = named(lines).map(({ id, schedule, body, day, step, tell }) => ({
    id,
    schedule,
    body,
    on: day,
    ...(step && { step }),
    tell,
  }));
  const { texts, words } = said(lines);
  return { data: { schedules, ...words }, texts };
}

/** The lines as assignments; nothing while one is incomplete. */
export function assignmentsIn(lines: WorkLine[]) {
  if (!complete(lines)) return null;
  const { texts, words } = said(lines);
  return {
    data: { assignments: named(lines).map(({ id, body, day, tell }) => ({ id, body, dueOn: day, tell })), ...words },
    texts,
  };
}
