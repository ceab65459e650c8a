import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'wouter';
import type { CyclePreview, NewCycle, VersionRow } from '../data/api';
import type { Anchor } from '../../domain/law/procedure';
import { useUnit } from '../data/bodies';
import { useOnce } from '../data/act';
import { send } from '../data/client';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { DateField } from '../parts/fields';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { SessionDays } from '../manage/sessionDays';
import { ProblemNote } from '../parts/problem';
import { useTitle } from '../parts/title';
import { versionName } from '../parts/versionName';
import { useLanguage } from '../words';
import { dmy, readDmy, stamp } from '../words/dates';
import { Preview } from './preview';

/** Choose procedure, unit and year; see the whole timetable with what contradicts itself; then start. */
export function Start() {
  const { words } = useLanguage();
  const versions = useApi('/procedures');
  useTitle(words.start.title);
  return (
    <div className="stack wide">
      <header className="stack tight">
        <h1>{words.start.title}</h1>
        <p className="quiet small">{words.start.intro}</p>
      </header>
      <Loaded of={versions}>{() => <Choice versions={versions.data?.items ?? []} />}</Loaded>
    </div>
  );
}

interface Wish {
  procedure: string;
  body: string;
  year: number;
  anchors: Record<string, string>;
  lower: boolean;
  title: string;
  titleEn: string;
}

/** The version that carries a case of a plan year begun today: the law chooses it. */
const versionFor = (versions: VersionRow[], id: string, year: number, today: string): VersionRow | undefined =>
  versions.find(
    ({ id: own, planYears, begun = {} }) =>
      own === id &&
      planYears.from <= year &&
      year <= (planYears.to ?? 9999) &&
      (begun.from ?? '') <= today &&
      today <= (begun.to ?? '9999'),
  );

function Choice({ versions }: { versions: VersionRow[] }) {
  const { words, say } = useLanguage();
  const { today, seats } = useMe();
  const bodies = [...new Set(seats.map(({ body }) => body))];
  const [wish, setWish] = useState<Wish>({
    procedure: '',
    body: bodies[0] ?? '',
    year: Number(today.slice(0, 4)) + 1,
    anchors: {},
    lower: false,
    title: '',
    titleEn: '',
  });
  const unit = wish.body.split('.')[0] ?? '';
  const home = useUnit(unit || undefined);
  const fitting = versions.filter(
    (one, index) => one.level === home.data?.level && versions.findIndex(({ id }) => id === one.id) === index,
  );
  const procedure = fitting.some(({ id }) => id === wish.procedure) ? wish.procedure : (fitting[0]?.id ?? '');
  const version = versionFor(versions, procedure, wish.year, today);
  const law = useApi(
    '/procedures/{id}/versions/{version}',
    version ? { path: { id: version.id, version: version.version } } : null,
  );
  const text = law.data?.procedure;
  const body: NewCycle = {
    procedure,
    unit,
    year: wish.year,
    body: wish.body,
    ...(wish.lower ? { lower: 'all' } : {}),
    ...(text?.manyAYear && { title: { vi: wish.title.trim(), en: wish.titleEn.trim() || wish.title.trim() } }),
    anchors: Object.fromEntries(
      Object.entries(wish.anchors).flatMap(([id, day]) => {
        const date = readDmy(day);
        return date ? [[id, date]] : [];
      }),
    ),
  };
  const preview = useMutation({
    mutationFn: () => send('post', '/cycles/preview', { body }),
  });
  const change = (part: Partial<Wish>) => {
    setWish({ ...wish, ...part });
    preview.reset();
  };
  if (bodies.length === 0) return <p className="card quiet">{words.start.noSeat}</p>;
  return (
    <>
      <form
        className="card stack"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          preview.mutate();
        }}
      >
        <div className="row top">
          {bodies.length > 1 ? (
            <NativeSelect
              label={words.start.body}
              value={wish.body}
              data={bodies.map((value) => ({ value, label: say(seats.find((seat) => seat.body === value)!.name) }))}
              onChange={({ currentTarget }) => change({ body: currentTarget.value })}
            />
          ) : null}
          <NativeSelect
            label={words.start.procedure}
            className="grow wide-field"
            value={procedure}
            data={fitting.map((one) => ({ value: one.id, label: say(one.title) }))}
            onChange={({ currentTarget }) => change({ procedure: currentTarget.value, anchors: {} })}
          />
          <div className="stack tight">
            <span className="field-label">{words.start.unit}</span>
            <span className="field-value">{home.data ? say(home.data.name) : unit}</span>
          </div>
          <NumberInput
            label={words.start.year}
            w={110}
            min={2000}
            max={2100}
            value={wish.year}
            allowDecimal={false}
            hideControls
            onChange={(year) => change({ year: Number(year) })}
          />
        </div>
        {text?.manyAYear && <OwnTitle wish={wish} onChange={change} />}
        {text && text.anchors.length > 0 && (
          <Anchors anchors={text.anchors} unit={unit} days={wish.anchors} onChange={(anchors) => change({ anchors })} />
        )}
        {text?.steps.some(({ kind }) => kind === 'cascade') && (
          <Checkbox
            label={words.start.lower}
            checked={wish.lower}
            onChange={({ currentTarget }) => change({ lower: currentTarget.checked })}
          />
        )}
        <div>
          <Button type="submit" loading={preview.isPending} disabled={!procedure}>
            {words.start.preview}
          </Button>
        </div>
      </form>
      <WhichVersion
        version={version}
        procedure={procedure}
        others={versions.filter(({ id }) => id === procedure)}
        year={wish.year}
      />
      <ProblemNote error={preview.error} />
      {preview.data ? (
        <Ready preview={preview.data} body={body} />
      ) : (
        <p className="quiet small">{words.start.chooseFirst}</p>
      )}
    </>
  );
}

/** Where a year has many such cases: what this one is called, in both languages. */
function OwnTitle({ wish, onChange }: { wish: Wish; onChange(part: Partial<Wish>): void }) {
  const {
    words: { start: words },
  } = useLanguage();
  return (
    <>
      <TextInput
        label={words.ownTitle}
        description={words.ownTitleHint}
        w="100%"
        required
        withAsterisk
        maxLength={300}
        value={wish.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <TextInput
        label={words.ownTitleEn}
        description={words.ownTitleEnHint}
        w="100%"
        maxLength={300}
        value={wish.titleEn}
        onChange={({ currentTarget }) => onChange({ titleEn: currentTarget.value })}
      />
    </>
  );
}

interface AnchorsProps {
  anchors: Anchor[];
  unit: string;
  days: Record<string, string>;
  onChange(days: Record<string, string>): void;
}

/** The days that the law counts from. */
function Anchors({ anchors, unit, days, onChange }: AnchorsProps) {
  return (
    <div className="row top">
      {anchors.map((anchor) => (
        <AnchorDay
          key={anchor.id}
          anchor={anchor}
          unit={unit}
          value={days[anchor.id] ?? ''}
          onChange={(day) => onChange({ ...days, [anchor.id]: day })}
        />
      ))}
    </div>
  );
}

interface AnchorProps {
  anchor: Anchor;
  unit: string;
  value: string;
  onChange(day: string): void;
}

/** One of them: typed, or where the Council's Standing Body sets it, chosen from the Council's calendar. */
function AnchorDay({ anchor: { title, setBy }, unit, value, onChange }: AnchorProps) {
  const { words, say } = useLanguage();
  return (
    <div className="stack tight">
      <DateField label={say(title)} hint={words.start.nameAnchor} value={value} onChange={onChange} />
      {setBy.body === 'thuong-truc-hdnd' && <SessionDays unit={unit} onChoose={onChange} />}
    </div>
  );
}

interface VersionProps {
  version: VersionRow | undefined;
  procedure: string;
  others: VersionRow[];
  year: number;
}

/** Which version of the procedure the law gives this plan year, and why that one. */
function WhichVersion({ version, procedure, others, year }: VersionProps) {
  const language = useLanguage();
  const {
    words: { start: words },
    words: all,
    say,
  } = language;
  const years = ({ planYears: { from, to } }: VersionRow) => words.years(from, to ?? null);
  if (!procedure) return null;
  if (!version)
    return (
      <p className="small is-late">
        {words.noVersion(year)} {others.map((one) => versionName(one, language)).join('; ')}
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

function Ready({ preview, body }: { preview: CyclePreview; body: NewCycle }) {
  const { words } = useLanguage();
  const once = useOnce();
  const start = useMutation({ mutationFn: () => once('/cycles', { body }) });
  const href = `/cases/${encodeURIComponent(preview.case)}`;
  if (start.data) {
    return (
      <div className="card receipt" role="status">
        <p className="strong row">
          <Icon name="done" />
          {words.start.started} – <Link href={href}>{words.start.opens}</Link>
        </p>
        <p className="small quiet num">{words.receipt.at(stamp(start.data.at), start.data.seq)}</p>
      </div>
    );
  }
  return (
    <Preview preview={preview}>
      {preview.exists ? (
        <p className="strong">
          {words.start.exists} <Link href={href}>{words.start.openIt}</Link>
        </p>
      ) : (
        <Button onClick={() => start.mutate()} loading={start.isPending}>
          {words.start.start}
        </Button>
      )}
      <ProblemNote error={start.error} />
    </Preview>
  );
}
