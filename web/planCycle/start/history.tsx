import type { Step } from '../../../domain/law/procedure';
import { DateField } from '../../parts/dateField';
import { piece } from '../../parts/form/description';
import { Table } from '../../parts/table';
import { LineField, TickField } from '../../parts/fields';
import { useLanguage } from '../../words';
import { readDmy } from '../../words/dates';

interface Line {
  on: string;
  number: string;
}

interface Said {
  open: boolean;
  begunOn: string;
  lines: Record<string, Line>;
}

const NOTHING: Said = { open: false, begunOn: '', lines: {} };
const EMPTY: Line = { on: '', number: '' };

/** A cycle that was begun on paper: since when, and what was done of it, each by its document's day. */
export const history = (steps: Pick<Step, 'id' | 'title'>[]) =>
  piece<Said>({
    name: 'history',
    begins: NOTHING,
    show: (said, change) => <History steps={steps} said={said} onChange={change} />,
    sent: (said) => (said.open ? sentOf(said) : {}),
  });

/** Nothing while a day that was typed is none. */
function sentOf({ begunOn, lines }: Said): object | null {
  const done = Object.entries(lines).filter(([, { on }]) => on.trim() !== '');
  const days = done.map(([, { on }]) => readDmy(on));
  const began = begunOn.trim() === '' ? undefined : readDmy(begunOn);
  if (began === null || days.includes(null)) return null;
  const told = done.map(([step, { number }], at) => ({
    step,
    on: days[at],
    ...(number.trim() && { number: number.trim() }),
  }));
  return { takenOver: { ...(began && { begunOn: began }), history: told } };
}

interface HistoryProps {
  steps: Pick<Step, 'id' | 'title'>[];
  said: Said;
  onChange(said: Said): void;
}

function History({ steps, said, onChange }: HistoryProps) {
  const {
    words: { start: words, form, case: ofCase },
    say,
  } = useLanguage();
  const put = (id: string, change: Partial<Line>) =>
    onChange({ ...said, lines: { ...said.lines, [id]: { ...(said.lines[id] ?? EMPTY), ...change } } });
  return (
    <div className="stack tight">
      <TickField
        label={words.takenOver}
        description={words.takenOverHint}
        value={said.open}
        onChange={(open) => onChange({ ...said, open })}
      />
      {said.open && (
        <>
          <DateField
            label={words.begunOn}
            value={said.begunOn}
            onChange={(begunOn) => onChange({ ...said, begunOn })}
          />
          <div className="scroll-x" tabIndex={0}>
            <Table
              rows={steps}
              keyOf={({ id }) => id}
              columns={[
                { head: ofCase.step, look: 'strong', cell: ({ title }) => say(title) },
                {
                  head: words.documentOf,
                  cell: ({ id, title }) => (
                    <DateField
                      label={`${words.documentOf}: ${say(title)}`}
                      hidesLabel
                      value={said.lines[id]?.on ?? ''}
                      onChange={(on) => put(id, { on })}
                    />
                  ),
                },
                {
                  head: form.number,
                  cell: ({ id, title }) => (
                    <LineField
                      aria-label={`${form.number}: ${say(title)}`}
                      value={said.lines[id]?.number ?? ''}
                      maxLength={60}
                      onChange={(number) => put(id, { number })}
                    />
                  ),
                },
              ]}
            />
          </div>
        </>
      )}
    </div>
  );
}
