import { NativeSelect, NumberInput, Radio, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { NewSession } from '../data/api';
import { useOnce } from '../data/act';
import { useBodyNames } from '../data/bodies';
import { Refused } from '../data/client';
import { useDraft } from '../data/drafts';
import { refresh, useApi, useList } from '../data/queries';
import { useMe } from '../data/session';
import { DateField } from '../parts/fields';
import { useLanguage } from '../words';
import { readDmy } from '../words/dates';
import { Frame } from '../work/forms/frame';
import { kindOf } from './monthDays';

interface Draft {
  body: string;
  title: string;
  titleEn: string;
  type: NewSession['type'];
  opensOn: string;
  /** `null` while nobody touched it: the last session's number stands. */
  deputies: number | '' | null;
}

/** Convenes a session: one Council, one day. */
export function Convene({ bodies, onClose }: { bodies: string[]; onClose(): void }) {
  const { words } = useLanguage();
  const { today } = useMe();
  const [, go] = useLocation();
  const { draft, change, forget } = useDraft<Draft>('convene', {
    body: bodies[0] ?? '',
    title: '',
    titleEn: '',
    type: 'regular',
    opensOn: '',
    deputies: null,
  });
  const body = bodies.includes(draft.body) ? draft.body : (bodies[0] ?? '');
  const unit = body.split('.')[0] ?? '';
  const nameOf = useBodyNames(bodies);
  const before = useLastDeputies(unit);
  const deputies = draft.deputies === null ? before : draft.deputies;
  const day = readDmy(draft.opensOn);
  const wish = {
    unit,
    title: { vi: draft.title.trim(), en: draft.titleEn.trim() || draft.title.trim() },
    type: draft.type,
    opensOn: day ?? '',
    deputies: Number(deputies),
    body,
  };
  const convene = useConvene(wish, (id) => {
    forget();
    go(`/sessions/${encodeURIComponent(id)}`);
  });
  const ready = wish.title.vi !== '' && day !== null && day >= today && wish.deputies > 0;
  const exists = convene.error instanceof Refused && convene.error.problem.code === 'case-exists';
  return (
    <div className="card">
      <Frame
        label={words.sessions.convene}
        ready={ready}
        pending={convene.isPending}
        error={exists ? null : convene.error}
        onSend={() => convene.mutate()}
        onClose={onClose}
      >
        <h2>{words.sessions.convene}</h2>
        {bodies.length > 1 ? (
          <NativeSelect
            label={words.sessions.body}
            value={body}
            data={bodies.map((one) => ({ value: one, label: nameOf(one) }))}
            onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          />
        ) : (
          <p className="small quiet">
            {words.sessions.body}: <span className="strong">{nameOf(body)}</span>
          </p>
        )}
        <TextInput
          label={words.sessions.name}
          description={words.sessions.nameHint}
          withAsterisk
          required
          value={draft.title}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        <TextInput
          label={words.sessions.nameEn}
          value={draft.titleEn}
          onChange={({ currentTarget }) => change({ titleEn: currentTarget.value })}
        />
        <Radio.Group
          label={words.sessions.type}
          value={draft.type}
          onChange={(type) => change({ type: type as Draft['type'] })}
        >
          <Group mt={4}>
            {(['regular', 'thematic'] as const).map((one) => (
              <Radio key={one} value={one} label={words.sessions.types[one]} />
            ))}
          </Group>
        </Radio.Group>
        <div className="row top">
          <DateField
            label={words.sessions.opensOn}
            required
            value={draft.opensOn}
            onChange={(opensOn) => change({ opensOn })}
          />
          <NumberInput
            label={words.sessions.deputies}
            withAsterisk
            w={200}
            min={1}
            max={1000}
            allowDecimal={false}
            value={deputies}
            onChange={(value) => change({ deputies: value === '' ? '' : Number(value) })}
          />
        </div>
        <p className="tiny quiet">{words.sessions.deputiesHint}</p>
        {day && <DayNote day={day} past={day < today} />}
        {exists && (
          <p role="alert" className="strong">
            {words.sessions.exists}{' '}
            <Link href={`/sessions/${encodeURIComponent(`${unit}.session.${day}`)}`}>{words.sessions.openIt}</Link>
          </p>
        )}
      </Frame>
    </div>
  );
}

/** How many deputies the Council had at its last session: mostly the number still. */
function useLastDeputies(unit: string): number | '' {
  const last = useList('/sessions', { query: { unit, limit: 1 } }).items[0];
  const session = useApi('/sessions/{id}', last ? { path: { id: last.id } } : null);
  return session.data?.deputies ?? '';
}

function useConvene(body: NewSession, onDone: (id: string) => void) {
  const client = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: () => once('/sessions', { body }),
    onSuccess: async ({ id }) => {
      await refresh(client, { caseId: id });
      onDone(id);
    },
  });
}

function DayNote({ day, past }: { day: string; past: boolean }) {
  const { words, say } = useLanguage();
  const calendar = useApi('/calendar', { query: { year: day.slice(0, 4) } });
  const { off, name } = kindOf(day, calendar.data?.days ?? []);
  if (past)
    return (
      <p role="alert" className="mark late">
        {words.sessions.past}
      </p>
    );
  return off ? (
    <p className="small" role="status">
      {words.sessions.dayIsOff(name ? say(name) : words.sessions.weekend)}
    </p>
  ) : null;
}
