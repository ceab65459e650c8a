import type { NamedBody } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';
import { DateField } from '../../parts/dateField';
import { useWords } from '../../words';
import { readDmy } from '../../words/dates';
import { Lines } from '../../parts/form/lines';
import { ClosedSelect } from '../../parts/closed';
import { ChoiceField, LineField } from '../../parts/fields';
import { Parties, type PartiesProps } from '../../parts/parties';

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
  const { contribution, schedules } = useWords();
  const hint =
    kind === 'schedules' &&
    !(['working', 'coordination'] as const).every((one) => lines.some(({ schedule }) => schedule === one))
      ? contribution.bothSchedules
      : undefined;
  return (
    <Lines label={contribution[kind]} lines={lines} blank={BLANK} onChange={onChange} hint={hint}>
      {(line, bind) => (
        <>
          <LineField className="grow wide-field" label={contribution.what} withAsterisk {...bind('what')} />
          <ChoiceField
            label={contribution.body}
            withAsterisk
            {...bind('body')}
            any={contribution.choose}
            among={parties}
          />
          <DateField label={kind === 'schedules' ? contribution.on : contribution.dueOn} required {...bind('on')} />
          {kind === 'schedules' && (
            <>
              <ClosedSelect
                label={contribution.schedule}
                among={['working', 'coordination']}
                called={(one) => schedules[one]}
                {...bind('schedule')}
              />
              <ChoiceField
                className="grow"
                label={contribution.step}
                {...bind('step')}
                any={contribution.noStep}
                among={steps}
              />
            </>
          )}
          <Told parties={parties} {...bind('tell')} />
        </>
      )}
    </Lines>
  );
}

function Told(those: PartiesProps) {
  const { contribution } = useWords();
  return (
    <details className="whole small">
      <summary>{contribution.tell(those.value.length)}</summary>
      <Parties {...those} />
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
