import { NumberInput } from '@mantine/core';
import type { AgendaItemView, SessionView } from '../../data/api';
import type { Data } from '../../../domain/case/entry';
import { countVotes, isAdopted, judgeCount } from '../../../domain/councilSession/tally';
import { piece } from '../../parts/form/description';
import { WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { Majority } from '../votes';
import { Ballots, type Choices } from './ballots';
import { heldOn } from './plain';
import { SessionForm, type SessionFormProps } from './sessionForm';
import { ClosedRadios } from '../../parts/closed';

const TOTALS = ['for', 'against', 'abstained'] as const;
/** Deputy by deputy, by totals, or by totals of a secret ballot. */
const WAYS = ['ballots', 'totals', 'secret'] as const;

interface Count {
  /** `null` while nobody chose: by name where the roll was by name. */
  by: (typeof WAYS)[number] | null;
  totals: Partial<Record<(typeof TOTALS)[number], number>>;
  choices: Choices;
}

/** The votes on an item, as totals or deputy by deputy, with the majority as it stands while they are entered. */
export function VoteForm(of: SessionFormProps) {
  const { form } = useWords();
  const { session, item } = of;
  return item && <SessionForm of={of} parts={() => [countPiece(session, called(item)), heldOn(form)]} />;
}

/** The right figures in place of a wrong tally, with the reason. */
export function CorrectionForm(of: SessionFormProps) {
  const { correcting } = useWords().session.form;
  const { session, item } = of;
  const stands = item?.decision?.votes;
  if (!item || !stands) return null;
  const { for: yes, against, abstained } = stands;
  return (
    <SessionForm
      of={of}
      parts={() => [
        countPiece(
          session,
          called(item),
          { for: yes, against, abstained },
          item.decision?.secret ? 'secret' : 'totals',
        ),
        WHY,
      ]}
    >
      <p className="small">{correcting}</p>
    </SessionForm>
  );
}

/** Who is there for an item, whether by its own roll or the sitting's. */
const called = (item: AgendaItemView): AgendaItemView => ({ ...item, attendance: item.there });

const countPiece = (session: SessionView, item: AgendaItemView, totals: Count['totals'] = {}, by: Count['by'] = null) =>
  piece<Count>({
    name: 'count',
    begins: { by, totals, choices: {} },
    show: (count, change) => (
      <CountFields session={session} item={item} count={count} onChange={(part) => change({ ...count, ...part })} />
    ),
    sent: (count) => {
      const { data, entered, possible } = votesIn(count, session, item);
      return entered && possible ? { data } : null;
    },
  });

/** What was entered as the act names it, whether that is all, and whether so many can have voted. */
function votesIn({ by, totals, choices }: Count, session: SessionView, item: AgendaItemView) {
  const deputies = item.attendance?.deputies ?? null;
  const ballots =
    deputies && (by === null || by === 'ballots')
      ? deputies.map((deputy) => ({ deputy, choice: choices[deputy] ?? ('not-voting' as const) }))
      : null;
  const data: Data = ballots
    ? { ballots }
    : {
        ...Object.fromEntries(TOTALS.flatMap((one) => (totals[one] === undefined ? [] : [[one, totals[one]]]))),
        ...(by === 'secret' && { secret: true }),
      };
  const entered = ballots ? Object.keys(choices).length > 0 : TOTALS.every((one) => totals[one] !== undefined);
  const counted = judgeCount(item, session.deputies, ballots ? data : { for: 0, against: 0, abstained: 0, ...data });
  return { data, entered, possible: counted.accepted };
}

interface CountProps {
  session: SessionView;
  item: AgendaItemView;
  count: Count;
  onChange(part: Partial<Count>): void;
}

function CountFields({ session, item, count, onChange }: CountProps) {
  const { form } = useWords().session;
  const deputies = item.attendance?.deputies ?? null;
  const by = count.by ?? (deputies ? 'ballots' : 'totals');
  return (
    <>
      {!item.attendance && <p className="small mark soon">{form.noAttendance}</p>}
      <ClosedRadios
        label={form.voteBy}
        among={deputies ? WAYS : WAYS.filter((one) => one !== 'ballots')}
        called={(one) => form.votedBy[one]}
        value={by}
        onChange={(one) => onChange({ by: one })}
      />
      {deputies && by === 'ballots' ? (
        <Ballots
          deputies={deputies}
          roll={session.roll}
          choices={count.choices}
          onChange={(choices) => onChange({ choices })}
        />
      ) : (
        <Totals totals={count.totals} onChange={(totals) => onChange({ totals })} />
      )}
      <Live session={session} item={item} {...votesIn(count, session, item)} />
    </>
  );
}

function Totals({ totals, onChange }: { totals: Count['totals']; onChange(totals: Count['totals']): void }) {
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

interface LiveProps {
  session: SessionView;
  item: AgendaItemView;
  data: Data;
  possible: boolean;
  entered: boolean;
}

/** The majority with the figures entered so far; what they decide once all are there. */
function Live({ session, item, data, possible, entered }: LiveProps) {
  const {
    session: { majority, form },
  } = useWords();
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
