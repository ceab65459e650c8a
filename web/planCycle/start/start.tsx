import { useState } from 'react';
import { newCycle } from '../../../api/forms';
import type { CyclePreview, NewCycle, ProcedureView, StartedCycle, VersionRow } from '../../data/api';
import { unitOf, useUnit } from '../../data/bodies';
import { send } from '../../data/client';
import { useApi } from '../../data/queries';
import { bodiesOf } from '../../data/seats';
import { useMe } from '../../data/session';
import { SessionDays } from '../sessionDays';
import { BeginPage } from '../../parts/beginPage';
import { Begun } from '../../parts/begun';
import { type Part, piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { inEnglish } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { history } from './history';
import { Preview } from './preview';
import { addressOfCase, CaseLink } from '../../parts/caseLink';

/** Choose procedure, unit and year; see the whole timetable with what contradicts itself; then start. */
export function Start() {
  const words = useWords();
  const versions = useApi('/procedures');
  return (
    <BeginPage title={words.start.title} intro={words.start.intro}>
      <Loaded of={versions}>{({ items }) => <Choice versions={items} />}</Loaded>
    </BeginPage>
  );
}

/** The version that carries a case of a plan year begun today: the law chooses it. */
const versionFor = (versions: VersionRow[], id: string, year: number, today: string): VersionRow | undefined =>
  versions.find(
    ({ id: own, planYears, begun = {}, correctedBy }) =>
      own === id &&
      !correctedBy &&
      planYears.from <= year &&
      year <= (planYears.to ?? 9999) &&
      (begun.from ?? '') <= today &&
      today <= (begun.to ?? '9999'),
  );

function Choice({ versions }: { versions: VersionRow[] }) {
  const { words, say } = useLanguage('start');
  const { today, seats } = useMe();
  const bodies = bodiesOf(seats);
  const [chosen, choose] = useState({ body: bodies[0]?.id ?? '', procedure: '', year: Number(today.slice(0, 4)) + 1 });
  const [started, setStarted] = useState<StartedCycle | null>(null);
  const unit = unitOf(chosen.body);
  const home = useUnit(unit || undefined);
  const starts = useApi('/cycles/starts', chosen.body ? { query: { body: chosen.body } } : null);
  const ofLevel = versions.filter(
    (one, index) => one.level === home.data?.level && versions.findIndex(({ id }) => id === one.id) === index,
  );
  // As long as it isn't known who may, nobody is kept from looking.
  const whose = (id: string) => starts.data?.items.find(({ procedure: own }) => own === id);
  const fitting = ofLevel.filter(({ id }) => whose(id)?.open ?? true);
  const others = ofLevel.filter(({ id }) => whose(id)?.open === false);
  const procedure = fitting.some(({ id }) => id === chosen.procedure) ? chosen.procedure : (fitting[0]?.id ?? '');
  const version = versionFor(versions, procedure, chosen.year, today);
  const law = useApi(
    '/procedures/{id}/versions/{version}',
    version ? { path: { id: version.id, version: version.version } } : null,
  );
  const text = law.data?.procedure;
  const ofLaw = useLawParts(text, chosen.body);
  const follow = (name: keyof typeof chosen) => (value: unknown) => {
    choose((before) => ({ ...before, [name]: value }));
    // Another body may not start what the first one could.
    return name === 'body' ? { procedure: undefined } : {};
  };
  if (bodies.length === 0) return <p className="card quiet">{words.noSeat}</p>;
  if (started)
    return <Begun says={words.started} href={addressOfCase(started.id)} open={words.opens} entry={started} />;
  return (
    <>
      <RequestForm<NewCycle, StartedCycle, CyclePreview>
        label={words.title}
        submit={words.preview}
        className="card stack"
        schema={newCycle}
        send={(body, once) => once('/cycles', { body })}
        beside={{ unit, body: chosen.body, procedure }}
        begin={{ body: chosen.body, year: chosen.year }}
        parts={() => [
          [
            bodies.length > 1 && {
              name: 'body',
              label: words.body,
              among: bodies,
              alsoChanges: follow('body'),
            },
            {
              name: 'procedure',
              label: words.procedure,
              className: 'grow wide-field',
              begins: procedure,
              among: fitting,
              alsoChanges: follow('procedure'),
            },
          ],
          <div key="unit" className="stack tight">
            <span className="field-label">{words.unit}</span>
            <span className="field-value">{home.data ? say(home.data.name) : unit}</span>
          </div>,
          {
            name: 'year',
            label: words.year,
            width: 110,
            attributes: { hideControls: true, thousandSeparator: '' },
            alsoChanges: follow('year'),
          },
          ...ofLaw,
          others.length > 0 && (
            <details key="others" className="small" open={fitting.length === 0 || undefined}>
              <summary>{words.others(others.length)}</summary>
              <ul className="says">
                {others.map(({ id, title }) => (
                  <li key={id}>
                    {say(title)}:{' '}
                    {words.begunBy(
                      whose(id)
                        ?.by.map(({ name }) => say(name))
                        .join('; ') ?? '',
                    )}
                  </li>
                ))}
              </ul>
            </details>
          ),
          <p key="old" className="tiny quiet">
            {words.threeTiers}
          </p>,
          <WhichVersion
            key="version"
            version={version}
            procedure={procedure}
            others={versions.filter(({ id }) => id === procedure)}
            year={chosen.year}
          />,
        ]}
        preview={{
          look: (body) => send('post', '/cycles/preview', { body }),
          confirm: words.start,
          show: (preview, confirm) => (
            <Preview preview={preview}>
              {preview.exists ? (
                <p className="strong">
                  {words.exists} <CaseLink id={preview.case}>{words.openIt}</CaseLink>
                </p>
              ) : (
                <>
                  {preview.inPlaceOf && (
                    <p className="strong">
                      {words.anew} <CaseLink id={preview.inPlaceOf}>{words.openIt}</CaseLink>
                    </p>
                  )}
                  {confirm}
                </>
              )}
            </Preview>
          ),
        }}
        onSent={setStarted}
      />
    </>
  );
}

/** What the procedure itself asks for: a title of its own, the days that it counts from, the plans below. */
function useLawParts(law: ProcedureView['procedure'] | undefined, body: string): Part[] {
  const { words, say } = useLanguage('start');
  if (!law) return [];
  return [
    law.manyAYear && {
      name: 'title.vi',
      label: words.ownTitle,
      hint: words.ownTitleHint,
      width: '100%',
      required: true,
      maxLength: 300,
    },
    law.manyAYear && {
      ...inEnglish('title.en', words.ownTitleEn, 'title.vi'),
      hint: words.ownTitleEnHint,
      width: '100%',
      maxLength: 300,
    },
    ...law.anchors.flatMap((anchor): Part[] => [
      {
        name: `anchors.${anchor.id}`,
        label: say(anchor.title),
        hint: words.nameAnchor,
        required: false,
        unmarked: true,
      },
      inCouncilsCalendar(anchor, unitOf(body)),
    ]),
    law.steps.some(({ kind }) => kind === 'cascade') && {
      name: 'lower',
      label: words.lower,
      as: 'all',
    },
    history(law.steps, { body: { id: body } }),
  ];
}

/** A day that the Council's Standing Body sets is chosen from the Council's calendar too. */
const inCouncilsCalendar = ({ id, setBy }: ProcedureView['procedure']['anchors'][number], unit: string): Part =>
  setBy.body === 'thuong-truc-hdnd' &&
  piece<string>({
    name: `anchors.${id}`,
    begins: '',
    show: (_day, change) => <SessionDays unit={unit} onChoose={change} />,
    sent: () => ({}),
  });

interface VersionProps {
  version: VersionRow | undefined;
  procedure: string;
  others: VersionRow[];
  year: number;
}

/** Which version of the procedure the law gives this plan year, and why that one. */
function WhichVersion({ version, procedure, others, year }: VersionProps) {
  const {
    words: { start: words },
    words: all,
    say,
  } = useLanguage();
  const years = ({ planYears: { from, to } }: VersionRow) => words.years(from, to ?? null);
  if (!procedure) return null;
  if (!version)
    return (
      <p className="small is-late">
        {words.noVersion(year, [...new Set(others.filter((one) => !one.correctedBy).map(years))].join(', '))}
      </p>
    );
  const days = version.begun
    ? ` ${words.begun(version.begun.from ? dmy(version.begun.from) : null, version.begun.to ? dmy(version.begun.to) : null)}`
    : '';
  return (
    <p className="small quiet">
      {words.version}: <span className="strong">{version.instrument ? say(version.instrument) : all.practice}</span>{' '}
      <span className="tiny">({version.version})</span> – {words.because(years(version))}
      {days}
    </p>
  );
}
