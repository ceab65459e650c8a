import { CAPITAL_SOURCES } from '../../../domain/project/reported';
import type { ProjectView } from '../../data/api';
import { useMe } from '../../data/session';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField } from '../../parts/fields';
import { FigureField } from '../../parts/figureField';
import { ActForm } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { useItsDocument } from '../../parts/form/itsDocument';
import { Lines } from '../../parts/form/lines';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { type Locale, useLanguage, useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { readFigure, typedFigure } from '../../words/figures';
import { ofProject } from './ofProject';

interface MoneyLine {
  year: string;
  source: string;
  amount: string;
}
interface DayLine {
  name: string;
  day: string;
}

/** The decision on a project, or one that changes it, with its capital by year and its milestones. */
export const ApprovalForm = ofProject(({ act, view: { capital, startYear, standing } }) => {
  const {
    words: { progressForm: words },
    locale,
  } = useLanguage();
  const before = standing.approvals.at(-1);
  const { source } = capital;
  return (
    <ActForm
      act={act}
      begin={{
        'data.decidedBy': before?.decidedBy ?? '',
        'data.total': typedFigure(before?.total ?? capital.amount, locale),
        'data.startsOn': before ? dmy(before.startsOn) : '',
        'data.finishesOn': before ? dmy(before.finishesOn) : '',
      }}
      parts={() => [
        { name: 'data.decidedBy', label: words.decidedBy },
        [
          { name: 'data.number', label: words.number },
          { name: 'data.signedOn', label: words.signedOn },
        ],
        { name: 'data.total', label: words.total },
        [
          { name: 'data.startsOn', label: words.startsOn },
          { name: 'data.finishesOn', label: words.finishesOn },
        ],
        piece<MoneyLine[]>({
          name: 'capital',
          begins: (before?.capital ?? []).map((one) => typedMoney(one, locale)),
          show: (lines, change) => (
            <MoneyLines
              label={words.capital}
              lines={lines}
              blank={{ year: `${startYear + lines.length}`, source, amount: '' }}
              onChange={change}
              ofYears
            />
          ),
          sent: (lines) => moneyIn(lines, locale, (capital) => ({ capital })),
        }),
        piece<DayLine[]>({
          name: 'milestones',
          begins: (before?.milestones ?? []).map(({ name, dueOn }) => ({ name, day: dmy(dueOn) })),
          show: (lines, change) => (
            <Lines label={words.milestones} lines={lines} blank={{ name: '', day: '' }} onChange={change}>
              {(_line, bind) => (
                <>
                  <LineField className="grow" label={words.milestone} withAsterisk {...bind('name')} />
                  <DateField label={words.dueOn} required {...bind('day')} />
                </>
              )}
            </Lines>
          ),
          sent: (lines) => daysIn(lines, (days) => ({ milestones: days.map(({ name, on }) => ({ name, dueOn: on })) })),
        }),
        papers([paper('decision', words.decision, false)], act.task),
        NOTE,
      ]}
    >
      <p className="small quiet">{words.approvalMeans}</p>
    </ActForm>
  );
});

/** The owner's figures as of a day, for a period that is over or in between. */
export const ProgressForm = ofProject(({ act, view: { capital, standing } }) => {
  const {
    words: { progressForm: words },
    locale,
  } = useLanguage();
  const { today } = useMe();
  const itsDocument = useItsDocument('arrival', act.task, act.task.body.id);
  const { approvals, report } = standing;
  const known = approvals.at(-1)?.milestones ?? [];
  const periodic = act.task.step.startsWith('progress.');
  return (
    <ActForm
      act={act}
      data={periodic ? { duty: act.task.step } : {}}
      begin={{ 'data.asOf': dmy(today) }}
      parts={(said) => [
        [
          { name: 'data.asOf', label: words.asOf },
          { name: 'data.work', label: words.work },
        ],
        piece<MoneyLine[]>({
          name: 'disbursed',
          begins: report?.disbursed.map((one) => typedMoney(one, locale)) ?? [
            { year: '', source: capital.source, amount: '' },
          ],
          show: (lines, change) => (
            <MoneyLines
              label={words.disbursed}
              lines={lines}
              blank={{ year: '', source: 'other', amount: '' }}
              onChange={change}
            />
          ),
          sent: (lines) =>
            moneyIn(lines, locale, (paid) => ({ disbursed: paid.map(({ source, amount }) => ({ source, amount })) })),
        }),
        known.length > 0 &&
          piece<DayLine[]>({
            name: 'reached',
            begins: known.map(({ name }) => ({ name, day: reachedOn(report, name) })),
            show: (lines, change) => (
              <fieldset className="stack">
                <legend>{words.reached}</legend>
                {lines.map(({ name, day }, at) => (
                  <DateField
                    key={name}
                    label={`${name} – ${words.reachedOn}`}
                    value={day}
                    onChange={(typed) => change(lines.map((one, nth) => (nth === at ? { ...one, day: typed } : one)))}
                  />
                ))}
              </fieldset>
            ),
            sent: (lines) =>
              daysIn(
                lines.filter(({ day }) => day.trim() !== ''),
                (reached) => ({ reached }),
              ),
          }),
        report && { name: 'data.corrects', label: words.corrects },
        said<boolean>('data.corrects') && {
          name: 'texts.why',
          label: words.whyWrong,
          as: 'reason' as const,
          required: true,
        },
        papers([paper('report', words.report, false)], act.task),
        ...itsDocument,
      ]}
    >
      <p className="small quiet">{words.reportMeans}</p>
    </ActForm>
  );
});

const reachedOn = (report: ProjectView['standing']['report'], name: string): string => {
  const on = report?.reached.find((one) => one.name === name)?.on;
  return on ? dmy(on) : '';
};

interface MoneyLinesProps {
  label: string;
  lines: MoneyLine[];
  blank: MoneyLine;
  onChange(lines: MoneyLine[]): void;
  ofYears?: boolean;
}

function MoneyLines({ ofYears, ...of }: MoneyLinesProps) {
  const { progressForm: words, projects } = useWords();
  return (
    <Lines {...of}>
      {(_line, bind) => (
        <>
          {ofYears && <FigureField label={words.year} required whole {...bind('year')} />}
          <ChoiceField label={words.source} among={CAPITAL_SOURCES} called={projects.sources} {...bind('source')} />
          <FigureField label={words.amount} required {...bind('amount')} />
        </>
      )}
    </Lines>
  );
}

const typedMoney = (
  { year, source, amount }: { year?: number; source: string; amount: string },
  locale: Locale,
): MoneyLine => ({ year: `${year ?? ''}`, source, amount: typedFigure(amount, locale) });

/** The lines as an act carries them; nothing while one is incomplete. */
function moneyIn(
  lines: MoneyLine[],
  locale: Locale,
  as: (money: { year: number; source: string; amount: string }[]) => object,
) {
  const read = lines.map(({ year, source, amount }) => ({
    year: Number(year),
    source,
    amount: readFigure(amount, locale).value ?? '',
  }));
  return read.some(({ amount }) => amount === '') ? null : { data: as(read) };
}

function daysIn(lines: DayLine[], as: (days: { name: string; on: string }[]) => object) {
  const read = lines.map(({ name, day }) => ({ name: name.trim(), on: readDmy(day) ?? '' }));
  return read.some(({ name, on }) => name === '' || on === '') ? null : { data: as(read) };
}
