import type { TargetsView } from '../data/api';
import { useIndicatorNames } from '../data/indicators';
import { useLanguage } from '../words';
import { figure } from '../words/figures';

type Row = TargetsView['uppers'][number]['differences'][number];

/** Where another plan's targets differ from one's own, figure beside figure. */
export function Differences({ rows, other }: { rows: Row[]; other: string }) {
  const {
    words: { levels },
    locale,
  } = useLanguage();
  const nameOf = useIndicatorNames();
  if (rows.length === 0) return <p className="small quiet">{levels.noDifference}</p>;
  return (
    <div className="scroll-x" tabIndex={0}>
      <table className="list stacked">
        <thead>
          <tr>
            <th scope="col">{levels.indicator}</th>
            <th scope="col">{levels.own}</th>
            <th scope="col">{other}</th>
            <th scope="col">{levels.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, own, other: theirs, difference }) => (
            <tr key={indicator}>
              <td className="strong">{nameOf(indicator)}</td>
              <td className="num">
                {own ? `${figure(own.value, locale)} ${levels.measures[own.unit] ?? own.unit}` : levels.notSet}
              </td>
              <td className="num">
                {figure(theirs.value, locale)} {levels.measures[theirs.unit] ?? theirs.unit}
              </td>
              <td className="num">
                {difference === null ? '–' : `${Number(difference) > 0 ? '+' : ''}${figure(difference, locale)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
