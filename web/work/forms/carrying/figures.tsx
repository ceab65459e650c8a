import { NativeSelect, Textarea } from '@mantine/core';
import type { CarryingView, IndicatorSeries } from '../../../data/api';
import { planPeriod } from '../../../../domain/carryingOut/periods';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { WhyField } from '../../../parts/fields';
import { FigureField } from '../../../parts/figureField';
import { Loaded } from '../../../parts/loaded';
import { useLanguage } from '../../../words';
import { figure, readFigure } from '../../../words/figures';
import { Frame } from '../frame';
import { named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';
import { Foreseen } from './foreseen';

interface Draft {
  period: string;
  /** By indicator, as typed. */
  figures: Record<string, string>;
  documents: Papers;
  text: string;
}

/**
 * Reports a period's figures, or corrects them; what will fall short, and who is then told, is said before anything is
 * sent.
 */
export function FiguresForm(props: FormProps) {
  const carrying = useApi('/carrying-out/{id}', { path: { id: props.task.caseId } });
  return <Loaded of={carrying}>{() => carrying.data && <Figures {...props} view={carrying.data} />}</Loaded>;
}

const pointOf = ({ series }: IndicatorSeries, period: string) => series.find((point) => point.period === period);

function Figures({ name, task, title, onDone, onClose, view }: FormProps & { view: CarryingView }) {
  const {
    words: { act: acts, carrying: words, form },
    say,
    locale,
  } = useLanguage();
  const corrects = name === 'correct-figures';
  const reported = view.reports.filter(({ status }) => status === 'done').map(({ period }) => period);
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${task.key}/${name}`, {
    period: corrects ? (reported.at(-1) ?? '') : task.step,
    figures: {},
    documents: {},
    text: '',
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const indicators = view.indicators.filter((one) => pointOf(one, draft.period));
  const read = indicators.map((one) => ({
    one,
    before: pointOf(one, draft.period)?.actual ?? null,
    value: readFigure(draft.figures[one.id] ?? '', locale).value,
    typed: (draft.figures[one.id] ?? '').trim() !== '',
  }));
  const given = read.filter(({ typed, value, before }) => typed && !(corrects && value === before));
  const whole = corrects ? given.length > 0 && draft.text.trim() !== '' : given.length === read.length;
  const text = draft.text.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      ...(text && { texts: corrects ? { why: text } : { note: text } }),
      data: {
        period: draft.period,
        figures: given.map(({ one, value }) => ({ indicator: one.id, actual: value })),
        ...(Object.keys(draft.documents).length > 0 && { documents: named(draft.documents) }),
      },
    });
  return (
    <Frame
      label={acts[name] ?? name}
      ready={whole && given.every(({ value }) => value !== null)}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {corrects && (
        <NativeSelect
          label={words.choosePeriod}
          w={280}
          value={draft.period}
          onChange={({ currentTarget }) => change({ period: currentTarget.value, figures: {} })}
          data={reported.map((period) => ({
            value: period,
            label: say(planPeriod(period)?.title ?? { vi: period, en: period }),
          }))}
        />
      )}
      <fieldset className="stack tight">
        <legend>
          {words.figures} <span className="quiet tiny">{words.figureHint}</span>
        </legend>
        {read.map(({ one, before }) => (
          <div key={one.id} className="figure-line">
            <span>
              <span className="strong">{say(one.name)}</span> <span className="quiet small">({say(one.measure)})</span>
              <br />
              <span className="tiny quiet">
                {words.target} <span className="num">{figure(pointOf(one, draft.period)?.target ?? '', locale)}</span>
                {before !== null && (
                  <>
                    {' '}
                    · {words.before} <span className="num">{figure(before, locale)}</span>
                  </>
                )}
              </span>
            </span>
            <FigureField
              hideLabel
              label={`${words.actual}: ${say(one.name)}`}
              value={draft.figures[one.id] ?? ''}
              onChange={(typed) => change({ figures: { ...draft.figures, [one.id]: typed } })}
            />
          </div>
        ))}
      </fieldset>
      {corrects && given.length === 0 && <p className="small quiet">{words.nothingChanged}</p>}
      <Foreseen
        view={view}
        period={draft.period}
        figures={given.flatMap(({ one, value }) => (value === null ? [] : [{ one, actual: value }]))}
      />
      <PaperSlots
        products={[{ type: 'report', title: { vi: words.reportPaper, en: words.reportPaper }, required: false }]}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
      {corrects ? (
        <WhyField value={draft.text} onChange={(why) => change({ text: why })} />
      ) : (
        <Textarea
          label={`${form.note} (${form.optional})`}
          autosize
          minRows={1}
          value={draft.text}
          onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      )}
    </Frame>
  );
}
