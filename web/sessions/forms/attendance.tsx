import { Group, NumberInput, Radio, Textarea } from '@mantine/core';
import type { SessionView } from '../../data/api';
import { firstTwice } from '../../../domain/case/fields';
import { useWords } from '../../words';
import { Frame } from '../../work/forms/frame';
import { type SessionFormProps, useSessionForm } from './props';

interface Draft {
  how: 'count' | 'names';
  present: number | '';
  names: string;
}

/** Who is there for an item, by number or by name; filled in as at the last item, for mostly nobody has left. */
export function AttendanceForm(props: SessionFormProps) {
  const words = useWords();
  const { form } = words.session;
  const { session, item } = props;
  const before = item?.attendance ?? lastAttendance(session);
  const { draft, change, send, pending, error } = useSessionForm<Draft>(props, {
    how: before?.deputies ? 'names' : 'count',
    present: before?.present ?? '',
    names: before?.deputies?.join('\n') ?? '',
  });
  const names = draft.names
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  const twice = draft.how === 'names' ? firstTwice(names) : null;
  const present = draft.how === 'names' ? names.length : draft.present;
  const tooMany = Number(present) > session.deputies;
  const fault = tooMany ? form.tooMany(session.deputies) : twice ? form.twice(twice) : undefined;
  return (
    <Frame
      label={words.act.attendance ?? ''}
      ready={present !== '' && !fault && (draft.how === 'count' || names.length > 0)}
      pending={pending}
      error={error}
      onSend={() => send(draft.how === 'names' ? { deputies: names } : { present })}
      onClose={props.onClose}
    >
      <Radio.Group label={form.how} value={draft.how} onChange={(how) => change({ how: how as Draft['how'] })}>
        <Group mt={4}>
          <Radio value="count" label={form.byCount} />
          <Radio value="names" label={form.byNames} />
        </Group>
      </Radio.Group>
      {draft.how === 'count' ? (
        <NumberInput
          label={form.present}
          description={`/ ${session.deputies}`}
          withAsterisk
          w={220}
          min={0}
          allowDecimal={false}
          error={fault}
          value={draft.present}
          onChange={(value) => change({ present: value === '' ? '' : Number(value) })}
        />
      ) : (
        <Textarea
          label={form.nameList}
          description={form.namesCount(names.length)}
          withAsterisk
          autosize
          minRows={4}
          maxRows={16}
          error={fault}
          value={draft.names}
          onChange={({ currentTarget }) => change({ names: currentTarget.value })}
        />
      )}
      {before && !item?.attendance && <p className="tiny quiet">{form.asBefore}</p>}
    </Frame>
  );
}

/** The attendance of the latest item that has one. */
function lastAttendance({ items }: SessionView) {
  return items.filter(({ attendance }) => attendance !== null).at(-1)?.attendance ?? null;
}
