import { Button } from '@mantine/core';
import type { Contents } from '../../../domain/planContent/parts';
import type { AgendaItemView } from '../../data/api';
import { useApi } from '../../data/queries';
import { boundTo } from '../../parts/bound';
import { ChoiceField } from '../../parts/fields';
import { FigureField } from '../../parts/figureField';
import { piece } from '../../parts/form/description';
import { WHY } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useIndicatorsOf } from '../../plan/setting';
import { useLanguage } from '../../words';
import { figure, readFigure, typedFigure } from '../../words/figures';
import { SessionForm, type SessionFormProps } from './sessionForm';

interface Line {
  indicator: string;
  value: string;
}

const EMPTY: Line = { indicator: '', value: '' };

/** Figures of the plan that the Council decides otherwise than they were put before it, with the reason. */
export function AmendForm(of: SessionFormProps) {
  const {
    words: { session },
    locale,
  } = useLanguage();
  const { item } = of;
  const set = (item?.amended?.figures ?? []).map(({ indicator, value }) => ({
    indicator,
    value: typedFigure(value, locale),
  }));
  if (!item?.case || !item.plan?.targets) return null;
  return (
    <SessionForm
      of={of}
      parts={() => [
        piece<Line[]>({
          name: 'figures',
          begins: set.length > 0 ? set : [EMPTY],
          show: (lines, change) => <AmendedLines item={item} lines={lines} onChange={change} />,
          sent: (lines) => {
            const figures = lines.map(({ indicator, value }) => ({
              indicator,
              value: readFigure(value, locale).value,
            }));
            return figures.every(({ indicator, value }) => indicator !== '' && value !== null)
              ? { data: { figures } }
              : null;
          },
        }),
        WHY,
      ]}
    >
      <p className="small">{session.form.amending}</p>
    </SessionForm>
  );
}

interface LinesProps {
  item: AgendaItemView;
  lines: Line[];
  onChange(lines: Line[]): void;
}

function AmendedLines({ item, lines, onChange }: LinesProps) {
  const { words, locale } = useLanguage();
  const version = item.plan?.targets?.version ?? 1;
  const path = { id: String(item.case), part: 'targets' as const };
  const targets = useApi('/cases/{id}/plan/{part}', { path, query: { version } });
  const indicatorOf = useIndicatorsOf(path.id);
  return (
    <Loaded of={targets}>
      {({ content }) => {
        const rows = (content as Contents['targets'] | null)?.rows ?? [];
        const among = rows.map(({ indicator }) => ({ value: indicator, label: indicatorOf(indicator).name }));
        const before = (id: string): string | undefined => {
          const { year, unit } = indicatorOf(id);
          const put = rows.find(({ indicator }) => indicator === id)?.figures[year];
          return put && words.session.form.putBefore(figure(put, locale), words.levels.measures[unit] ?? unit);
        };
        const change = (at: number, part: Partial<Line>) =>
          onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
        return (
          <>
            {lines.map((line, index) => {
              const bind = boundTo(line, (part: Partial<Line>) => change(index, part));
              return (
                <div key={index} className="row top" role="group" aria-label={words.levels.targetNo(index + 1)}>
                  <ChoiceField
                    className="grow"
                    label={words.levels.indicator}
                    withAsterisk
                    {...bind('indicator')}
                    any={words.form.choosePlease}
                    among={among.filter(
                      ({ value }) => value === line.indicator || !lines.some(({ indicator }) => indicator === value),
                    )}
                  />
                  <FigureField
                    label={words.session.form.amended}
                    hint={before(line.indicator)}
                    required
                    {...bind('value')}
                  />
                  {lines.length > 1 && (
                    <Button
                      mt={24}
                      size="xs"
                      variant="subtle"
                      onClick={() => onChange(lines.filter((_, at) => at !== index))}
                    >
                      {words.form.remove}
                    </Button>
                  )}
                </div>
              );
            })}
            <div>
              <Button size="xs" variant="default" onClick={() => onChange([...lines, EMPTY])}>
                {words.levels.addTarget}
              </Button>
            </div>
          </>
        );
      }}
    </Loaded>
  );
}
