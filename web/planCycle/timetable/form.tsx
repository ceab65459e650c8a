import type { CaseTimetableView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Means } from '../forms/dates';
import { DateField } from '../../parts/dateField';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { Table } from '../../parts/table';
import { useLanguage, useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';

type Row = CaseTimetableView['rows'][number];
type Days = Record<string, string>;

/**
 * Enters an official document with the days that it lays down: the unit's own timetable, which dates the steps that no
 * law does and begins with what is suggested, or the year's directive, which may date any.
 */
export function DatingForm(act: ActFormProps) {
  const timetable = useApi('/cases/{id}/timetable', { path: { id: act.task.caseId } });
  return <Loaded of={timetable}>{(view) => <Dating act={act} view={view} />}</Loaded>;
}

function Dating({ act, view }: { act: ActFormProps; view: CaseTimetableView }) {
  const { form, dates } = useWords();
  const own = act.name === 'set-timetable';
  const rows = view.rows.filter(({ doneOn, named }) => !doneOn && !(own && (named.law || named.directive)));
  const set = own ? view.dating.timetable : view.dating.directive;
  const before = (row: Row) => (own ? (row.named.timetable ?? row.named.suggestion) : row.named.directive);
  return (
    <ActForm
      act={act}
      about={`dates/${set?.seq ?? 'new'}`}
      parts={() => [
        !own && [
          { name: 'data.title', label: dates.kind, placeholder: 'Chỉ thị' },
          { name: 'data.issuer', label: dates.issuer, placeholder: 'Thủ tướng Chính phủ' },
        ],
        [
          { name: 'data.number', label: form.number, placeholder: own ? '12/KH-STC' : '20/CT-TTg' },
          { name: 'data.signedOn', label: form.signedOn },
        ],
        piece<Days>({
          name: 'days',
          begins: Object.fromEntries(rows.map((row) => [row.step, dayText(before(row))])),
          show: (days, change) => <DayLines rows={rows} days={days} onChange={change} own={own} />,
          sent: (days) => sentOf(rows, days, own),
        }),
        !own && view.lower.length > 0 && belowOf(view.lower),
        papers([paper('dating-document', dates.scan, false)], act.task),
        { ...NOTE, as: 'line' },
      ]}
    >
      <Means act={act} />
    </ActForm>
  );
}

/** Days of steps of the plans below, by their procedure. */
const belowOf = (lower: Lower[]) =>
  piece<Days>({
    name: 'below',
    begins: {},
    show: (days, change) => <Below lower={lower} days={days} onChange={change} />,
    sent: (typed) => {
      const filled = Object.entries(typed).filter(([, day]) => day.trim() !== '');
      const below = filled.map(([key, day]) => {
        const [procedure, step] = key.split('/');
        return { procedure, step, on: readDmy(day) };
      });
      return below.every(({ on }) => on !== null) ? { data: below.length > 0 ? { below } : {} } : null;
    },
  });

type Lower = CaseTimetableView['lower'][number];

function Below({ lower, days, onChange }: { lower: Lower[]; days: Days; onChange(days: Days): void }) {
  const {
    words: { dates, case: words },
    say,
  } = useLanguage();
  return (
    <>
      {lower.map(({ procedure, title, steps }) => (
        <details key={procedure}>
          <summary className="small">{dates.below(say(title))}</summary>
          <Table
            scrolls
            rows={steps}
            keyOf={({ step }) => step}
            columns={[
              { head: words.step, look: 'strong', cell: (one) => say(one.title) },
              {
                head: dates.day,
                cell: ({ step, title: of }) => (
                  <DateField
                    label={`${dates.day}: ${say(title)}, ${say(of)}`}
                    hidesLabel
                    value={days[`${procedure}/${step}`] ?? ''}
                    onChange={(on) => onChange({ ...days, [`${procedure}/${step}`]: on })}
                  />
                ),
              },
            ]}
          />
        </details>
      ))}
    </>
  );
}

const dayText = (date: string | null): string => (date ? dmy(date) : '');

/** Nothing while a day that was typed is none, or one is needed and none was. */
function sentOf(rows: Row[], typed: Days, needed: boolean): object | null {
  const filled = rows.filter(({ step }) => (typed[step] ?? '').trim() !== '');
  const days = filled.map(({ step }) => ({ step, on: readDmy(typed[step] as string) }));
  return (days.length > 0 || !needed) && days.every(({ on }) => on !== null) ? { data: { days } } : null;
}

interface LinesProps {
  rows: Row[];
  days: Days;
  onChange(days: Days): void;
  own: boolean;
}

function DayLines({ rows, days, onChange, own }: LinesProps) {
  const {
    words: { dates, case: words },
    say,
  } = useLanguage();
  const other = (row: Row) => (own ? row.named.suggestion : (row.named.law ?? row.named.suggestion));
  return (
    <Table<Row>
      scrolls
      rows={rows}
      keyOf={({ step }) => step}
      columns={[
        { head: words.step, look: 'strong', cell: ({ title }) => say(title) },
        { head: words.holder, cell: ({ holder }) => say(holder.short) },
        {
          head: own ? dates.sources.suggestion : dates.usual,
          look: 'num',
          cell: (row) => dayText(other(row)) || '–',
        },
        {
          head: dates.day,
          cell: ({ step, title }) => (
            <DateField
              label={`${dates.day}: ${say(title)}`}
              hidesLabel
              value={days[step] ?? ''}
              onChange={(on) => onChange({ ...days, [step]: on })}
            />
          ),
        },
      ]}
    />
  );
}
