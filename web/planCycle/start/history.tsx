import type { Step } from '../../../domain/law/procedure';
import { boundTo } from '../../parts/bound';
import { DateField } from '../../parts/dateField';
import { piece } from '../../parts/form/description';
import { type Place, named, PaperSlots, type Papers } from '../../parts/form/documentSlot';
import { paper } from '../../parts/form/usual';
import { Table } from '../../parts/table';
import { LineField, TickField } from '../../parts/fields';
import { useLanguage } from '../../words';
import { readDmy } from '../../words/dates';

type Done = Pick<Step, 'id' | 'title' | 'produces'>;

interface Line {
  on: string;
  number: string;
  papers: Papers;
}

interface Said {
  open: boolean;
  begunOn: string;
  lines: Record<string, Line>;
}

const NOTHING: Said = { open: false, begunOn: '', lines: {} };
const EMPTY: Line = { on: '', number: '', papers: {} };

/** A cycle that was begun on paper: since when, and what was done of it, each by its document's day, with its scan. */
export const history = (steps: Done[], place: Place) =>
  piece<Said>({
    name: 'history',
    begins: NOTHING,
    show: (said, change) => <History steps={steps} place={place} said={said} onChange={change} />,
    sent: (said) => (said.open ? sentOf(said) : {}),
  });

/** Nothing while a day that was typed is none. */
function sentOf({ begunOn, lines }: Said): object | null {
  const done = Object.entries(lines).filter(([, { on }]) => on.trim() !== '');
  const days = done.map(([, { on }]) => readDmy(on));
  const began = begunOn.trim() === '' ? undefined : readDmy(begunOn);
  if (began === null || days.includes(null)) return null;
  const told = done.map(([step, { number, papers }], at) => ({
    step,
    on: days[at],
    ...(number.trim() && { number: number.trim() }),
    ...(Object.keys(papers).length > 0 && { documents: named(papers) }),
  }));
  return { takenOver: { ...(began && { begunOn: began }), history: told } };
}

interface HistoryProps {
  steps: Done[];
  place: Place;
  said: Said;
  onChange(said: Said): void;
}

function History({ steps, place, said, onChange }: HistoryProps) {
  const {
    words: { start: words, form, case: ofCase },
    say,
  } = useLanguage();
  const lineOf = (id: string): Line => said.lines[id] ?? EMPTY;
  const bind = boundTo(said, (part) => onChange({ ...said, ...part }));
  const put = (id: string, change: Partial<Line>) =>
    onChange({ ...said, lines: { ...said.lines, [id]: { ...lineOf(id), ...change } } });
  const scans = ({ produces }: Done) => (produces.length > 0 ? produces : [paper('scan', words.scan, false)]);
  return (
    <div className="stack tight">
      <TickField label={words.takenOver} description={words.takenOverHint} {...bind('open')} />
      {said.open && (
        <>
          <DateField label={words.begunOn} {...bind('begunOn')} />
          <Table
            scrolls
            rows={steps}
            keyOf={({ id }) => id}
            columns={[
              {
                head: ofCase.step,
                cell: (step) => (
                  <>
                    <span className="strong">{say(step.title)}</span>
                    {lineOf(step.id).on.trim() !== '' && (
                      <PaperSlots
                        products={scans(step).map((product) => ({ ...product, required: false }))}
                        task={place}
                        papers={lineOf(step.id).papers}
                        onChange={(papers) => put(step.id, { papers })}
                      />
                    )}
                  </>
                ),
              },
              {
                head: words.documentOf,
                cell: ({ id, title }) => (
                  <DateField
                    label={`${words.documentOf}: ${say(title)}`}
                    hidesLabel
                    value={lineOf(id).on}
                    onChange={(on) => put(id, { on })}
                  />
                ),
              },
              {
                head: form.number,
                cell: ({ id, title }) => (
                  <LineField
                    aria-label={`${form.number}: ${say(title)}`}
                    value={lineOf(id).number}
                    maxLength={60}
                    onChange={(number) => put(id, { number })}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
