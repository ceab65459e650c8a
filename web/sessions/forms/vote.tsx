import { Group, NumberInput, Radio } from '@mantine/core';
import type { Data } from '../../../domain/case/entry';
import { countVotes, isAdopted, judgeCount } from '../../../domain/councilSession/tally';
import { useWords } from '../../words';
import { Frame } from '../../work/forms/frame';
import { Majority } from '../majority';
import { Ballots, type Choices } from './ballots';
import { type SessionFormProps, useSessionForm } from './props';

const TOTALS = ['for', 'against', 'abstained'] as const;

interface Draft {
  /** `null` while nobody chose: by name where the roll was by name. */
  by: 'totals' | 'ballots' | null;
  totals: Partial<Record<(typeof TOTALS)[number], number>>;
  choices: Choices;
}

/** The votes on an item, as totals or deputy by deputy, with the majority as it stands while they are entered. */
export function VoteForm(props: SessionFormProps) {
  const words = useWords();
  const { form } = words.session;
  const { session, item } = props;
  const deputies = item?.attendance?.deputies ?? null;
  const { draft, change, send, pending, error } = useSessionForm<Draft>(props, { by: null, totals: {}, choices: {} });
  if (!item) return null;
  const by = draft.by ?? (deputies ? 'ballots' : 'totals');
  const ballots =
    deputies !== null && by === 'ballots'
      ? deputies.map((deputy) => ({ deputy, choice: draft.choices[deputy] ?? ('not-voting' as const) }))
      : null;
  const data: Data = ballots
    ? { ballots }
    : Object.fromEntries(TOTALS.flatMap((one) => (draft.totals[one] === undefined ? [] : [[one, draft.totals[one]]])));
  const entered = ballots
    ? Object.keys(draft.choices).length > 0
    : TOTALS.every((one) => draft.totals[one] !== undefined);
  const possible = judgeCount(item, session.deputies, ballots ? data : { for: 0, against: 0, abstained: 0, ...data });
  return (
    <Frame
      label={words.act.vote ?? ''}
      ready={entered && possible.accepted}
      pending={pending}
      error={error}
      onSend={() => send(data)}
      onClose={props.onClose}
    >
      {!item.attendance && <p className="small mark soon">{form.noAttendance}</p>}
      {deputies && (
        <Radio.Group label={form.voteBy} value={by} onChange={(one) => change({ by: one as Draft['by'] })}>
          <Group mt={4}>
            <Radio value="ballots" label={form.byBallots} />
            <Radio value="totals" label={form.byTotals} />
          </Group>
        </Radio.Group>
      )}
      {deputies && ballots ? (
        <Ballots deputies={deputies} choices={draft.choices} onChange={(choices) => change({ choices })} />
      ) : (
        <Totals totals={draft.totals} onChange={(totals) => change({ totals })} />
      )}
      <Live {...props} data={data} possible={possible.accepted} entered={entered} />
    </Frame>
  );
}

function Totals({ totals, onChange }: { totals: Draft['totals']; onChange(totals: Draft['totals']): void }) {
  const {
    session: { majority },
  } = useWords();
  return (
    <div className="row top">
      {TOTALS.map((one) => (
        <NumberInput
          key={one}
          label={majority[one]}
          withAsterisk
          w={170}
          min={0}
          allowDecimal={false}
          value={totals[one] ?? ''}
          onChange={(value) => onChange({ ...totals, [one]: value === '' ? undefined : Number(value) })}
        />
      ))}
    </div>
  );
}

interface LiveProps extends SessionFormProps {
  data: Data;
  possible: boolean;
  entered: boolean;
}

/** The majority with the figures entered so far; what they decide once all are there. */
function Live({ session, item, data, possible, entered }: LiveProps) {
  const {
    session: { majority, form },
  } = useWords();
  if (!item) return null;
  const tally = countVotes(item, session.deputies, data);
  const there = item.attendance?.present ?? session.deputies;
  const counted = tally.for + tally.against + tally.abstained;
  if (!possible)
    return (
      <p role="alert" className="strong is-late">
        {(item.attendance ? majority.over : majority.overAll)(counted, there)}
      </p>
    );
  return (
    <div className="stack tight" aria-live="polite">
      <Majority tally={tally} />
      {entered && <p className="strong">{isAdopted(tally) ? majority.wouldAdopt : majority.wouldReject}</p>}
      <p className="tiny quiet">{form.decides}</p>
    </div>
  );
}
