import { Button } from '@mantine/core';
import { MEASURES } from '../../../domain/measures';
import { MOST_TARGETS } from '../../../domain/planCycle/levels/targets';
import { TARGET_COLUMNS, targetsIn } from '../../../domain/planCycle/levels/targetSheet';
import { useApi } from '../../data/queries';
import { boundTo } from '../../parts/bound';
import { FigureField } from '../../parts/figureField';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { FromSheet } from '../../parts/form/fromSheet';
import { Loaded } from '../../parts/loaded';
import { ChoiceField } from '../../parts/fields';
import { useLanguage, useWords } from '../../words';
import { readFigure, typedFigure } from '../../words/figures';

interface Line {
  indicator: string;
  value: string;
  unit: string;
}

const EMPTY: Line = { indicator: '', value: '', unit: 'percent' };

/** Sets the plan's targets, all at once as a new version; it begins with those set last. */
export function TargetsForm(act: ActFormProps) {
  const own = useApi('/cases/{id}/targets', { path: { id: act.task.caseId } });
  return <Loaded of={own}>{(data) => <Targets act={act} before={data.own?.targets ?? []} />}</Loaded>;
}

function Targets({ act, before }: { act: ActFormProps; before: Line[] }) {
  const { words: manage, locale } = useLanguage('manage');
  const set = before.map((line) => ({ ...line, value: typedFigure(line.value, locale) }));
  return (
    <ActForm
      act={act}
      parts={() => [
        piece<Line[]>({
          name: 'targets',
          begins: set.length > 0 ? set : [EMPTY],
          show: (lines, change) => <TargetLines lines={lines} onChange={change} />,
          sent: (lines) => {
            const targets = lines.map((line) => ({ ...line, value: readFigure(line.value, locale).value }));
            return targets.every(({ indicator, value }) => indicator !== '' && value !== null)
              ? { data: { targets } }
              : null;
          },
        }),
      ]}
    >
      <p className="small">{manage.means[act.name]}</p>
    </ActForm>
  );
}

function TargetLines({ lines, onChange }: { lines: Line[]; onChange(lines: Line[]): void }) {
  const { levels } = useWords();
  return (
    <>
      {lines.map((line, index) => (
        <TargetLine
          key={index}
          line={line}
          number={index + 1}
          taken={lines.map((one) => one.indicator)}
          onChange={(part) => onChange(lines.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={lines.length > 1 ? () => onChange(lines.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      <div>
        <Button size="xs" variant="default" onClick={() => onChange([...lines, EMPTY])}>
          {levels.addTarget}
        </Button>
      </div>
      <TargetSheet onLines={onChange} />
    </>
  );
}

/** The targets of an .xlsx file; its template has every indicator of the registry, a row each. */
function TargetSheet({ onLines }: { onLines(lines: Line[]): void }) {
  const { words: levels, say, locale } = useLanguage('levels');
  const known = useApi('/indicators');
  const indicators = known.data?.items ?? [];
  const measures = MEASURES.map((id) => ({ id, names: [levels.measures[id] ?? id] }));
  return (
    <FromSheet
      name={levels.targets}
      columns={TARGET_COLUMNS}
      begins={() => indicators.map(({ name }) => [say(name), '', ''])}
      most={MOST_TARGETS}
      read={(rows) => {
        const { targets, faults } = targetsIn(rows, { indicators, measures });
        return { faults, lines: targets.map((one) => ({ ...one, value: typedFigure(one.value, locale) })) };
      }}
      onLines={onLines}
    />
  );
}

interface LineProps {
  line: Line;
  number: number;
  taken: string[];
  onChange(part: Partial<Line>): void;
  onRemove?: (() => void) | undefined;
}

function TargetLine({ line, number, taken, onChange, onRemove }: LineProps) {
  const words = useWords();
  const known = useApi('/indicators');
  const bind = boundTo(line, onChange);
  const free = (known.data?.items ?? []).filter(({ id }) => id === line.indicator || !taken.includes(id));
  const strange = line.indicator !== '' && known.data && !known.data.items.some(({ id }) => id === line.indicator);
  return (
    <div className="row top" role="group" aria-label={words.levels.targetNo(number)}>
      <ChoiceField
        className="grow"
        label={words.levels.indicator}
        {...bind('indicator')}
        any={words.form.choosePlease}
        among={[...(strange ? [line.indicator] : []), ...free]}
      />
      <FigureField label={words.levels.value} {...bind('value')} />
      <ChoiceField
        w={170}
        label={words.levels.measure}
        {...bind('unit')}
        among={MEASURES}
        called={words.levels.measures}
      />
      {onRemove && (
        <Button mt={24} size="xs" variant="subtle" onClick={onRemove}>
          {words.form.remove}
        </Button>
      )}
    </div>
  );
}
