import { Button, NativeSelect } from '@mantine/core';
import { MEASURES } from '../../domain/planCycle/levels/targets';
import { useAct } from '../data/act';
import { useDraft } from '../data/drafts';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { FigureField } from '../parts/figureField';
import { useLanguage } from '../words';
import { readFigure, typedFigure } from '../words/figures';
import { Frame } from '../work/forms/frame';
import type { FormProps } from '../work/forms/props';

interface Line {
  indicator: string;
  value: string;
  unit: string;
}

const EMPTY: Line = { indicator: '', value: '', unit: 'percent' };

/** Sets the plan's targets, all at once as a new version; it begins with those set last. */
export function TargetsForm(props: FormProps) {
  const own = useApi('/cases/{id}/targets', { path: { id: props.task.caseId } });
  return <Loaded of={own}>{() => <Lines {...props} before={own.data?.own?.targets ?? []} />}</Loaded>;
}

function Lines({ name, task, title, onDone, onClose, before }: FormProps & { before: Line[] }) {
  const { words, locale } = useLanguage();
  const { draft, change, forget } = useDraft<{ lines: Line[] }>(`${task.caseId}/${task.key}/${name}`, {
    lines: before.length > 0 ? before.map((line) => ({ ...line, value: typedFigure(line.value, locale) })) : [EMPTY],
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const { lines } = draft;
  const set = (at: number, part: Partial<Line>) =>
    change({ lines: lines.map((line, index) => (index === at ? { ...line, ...part } : line)) });
  const targets = lines.map((line) => ({ ...line, value: readFigure(line.value, locale).value }));
  const ready = targets.length > 0 && targets.every(({ indicator, value }) => indicator !== '' && value !== null);
  const send = () => act.mutate({ name, body: task.body.id, data: { targets } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="small">{words.manage.means[name]}</p>
      {lines.map((line, index) => (
        <TargetLine
          key={index}
          line={line}
          number={index + 1}
          taken={lines.map((one) => one.indicator)}
          onChange={(part) => set(index, part)}
          onRemove={lines.length > 1 ? () => change({ lines: lines.filter((_, at) => at !== index) }) : undefined}
        />
      ))}
      <div>
        <Button size="xs" variant="default" onClick={() => change({ lines: [...lines, EMPTY] })}>
          {words.levels.addTarget}
        </Button>
      </div>
    </Frame>
  );
}

interface LineProps {
  line: Line;
  number: number;
  taken: string[];
  onChange(part: Partial<Line>): void;
  onRemove?: () => void;
}

function TargetLine({ line, number, taken, onChange, onRemove }: LineProps) {
  const { words, say } = useLanguage();
  const known = useApi('/indicators');
  const free = (known.data?.items ?? []).filter(({ id }) => id === line.indicator || !taken.includes(id));
  const strange = line.indicator !== '' && known.data && !known.data.items.some(({ id }) => id === line.indicator);
  return (
    <div className="row top" role="group" aria-label={words.levels.targetNo(number)}>
      <NativeSelect
        className="grow"
        label={words.levels.indicator}
        value={line.indicator}
        onChange={({ currentTarget }) => onChange({ indicator: currentTarget.value })}
        data={[
          { value: '', label: words.form.choosePlease },
          ...(strange ? [{ value: line.indicator, label: line.indicator }] : []),
          ...free.map(({ id, name }) => ({ value: id, label: say(name) })),
        ]}
      />
      <FigureField label={words.levels.value} value={line.value} onChange={(value) => onChange({ value })} />
      <NativeSelect
        w={170}
        label={words.levels.measure}
        value={line.unit}
        data={MEASURES.map((one) => ({ value: one, label: words.levels.measures[one] ?? one }))}
        onChange={({ currentTarget }) => onChange({ unit: currentTarget.value })}
      />
      {onRemove && (
        <Button mt={24} size="xs" variant="subtle" onClick={onRemove}>
          {words.form.remove}
        </Button>
      )}
    </div>
  );
}
