import { lessOf, signOf } from '../../decimal';
import { both, nameOf, type Rules, type Said, unknown } from '../fault';
import { DIMENSIONS } from '../parts';
import { ahead, againstFormulas, chosenRows, ofOtherYears, toCome } from './series';

const DIMENSION_WORDS = {
  economy: ['kinh tế', 'the economy'],
  society: ['xã hội', 'society'],
  environment: ['môi trường', 'the environment'],
} as const;

/** S7: economy, society and environment, each from the viewpoint of development. */
export const viewpointRules: Rules<'viewpoints'> = ({ dimensions }, held) => [
  ...DIMENSIONS.filter((one) => !dimensions.some(({ dimension }) => dimension === one)).map((one): Said => {
    const [vi, en] = DIMENSION_WORDS[one];
    return [[one], `chưa nói về ${vi}`, `says nothing of ${en}`];
  }),
  ...dimensions.flatMap(({ dimension, indicators }) => unknown(indicators, held, [dimension])),
];

/** S10: at least two ways to choose from, each complete; one of them chosen, with its reason. */
export const optionRules: Rules<'options'> = ({ options, chosen, why }, held) => [
  ...(options.length < 2
    ? [[[], 'cần ít nhất hai phương án để so sánh', 'at least two are needed to choose from'] as Said]
    : []),
  ...options.flatMap(({ id, variant, rows }) => [
    ...noSuchVariant(variant, held.contents.forecasts?.variants ?? [], id),
    ...toCome(rows, held, [id]),
  ]),
  ...notChosen(options, chosen, why),
];

function noSuchVariant(variant: string | undefined, variants: { id: string }[], at: string): Said[] {
  if (variant === undefined || variants.some(({ id }) => id === variant)) return [];
  return [[[at], `phần dự báo không có phương án “${variant}”`, `the forecasts have no variant “${variant}”`]];
}

function notChosen(options: { id: string }[], chosen: string | null, why: string | undefined): Said[] {
  if (chosen === null) return [[['chosen'], 'chưa chọn phương án nào', 'none is chosen']];
  if (!options.some(({ id }) => id === chosen))
    return [[['chosen'], `không có phương án “${chosen}”`, `there is no option “${chosen}”`]];
  return why ? [] : [[['why'], 'cần nêu lý do chọn', 'needs the reason for the choice']];
}

/** S10, S11: the plan's years alone; where a target isn't the chosen option's figure it says why. */
export const targetRules: Rules<'targets'> = ({ rows }, held) => {
  const { years } = held.setting;
  const option = ahead(held, chosenRows(held.contents));
  return [
    ...(rows.length === 0 ? [[[], 'chưa có chỉ tiêu nào', 'there are no targets yet'] as Said] : []),
    ...unknown(
      rows.map(({ indicator }) => indicator),
      held,
    ),
    ...ofOtherYears(rows, (year) => years.includes(year), ['ngoài kỳ kế hoạch', 'not a year of the plan']),
    ...againstFormulas(rows, ahead(held, rows), held),
    ...rows.flatMap(({ indicator, figures, why }) =>
      Object.entries(figures).flatMap(([year, value]): Said[] => {
        const chosen = option.of(indicator, Number(year));
        if (why || chosen === null || signOf(lessOf(value, chosen)) === 0) return [];
        const [target, figure, off] = [both(value), both(chosen), both(lessOf(value, chosen))];
        return [
          [
            [indicator, year],
            `${nameOf(indicator, held).vi} ${year}: mục tiêu ${target.vi}, phương án chọn ${figure.vi} (lệch ${off.vi}); cần nêu lý do`,
            `${nameOf(indicator, held).en} ${year}: the target is ${target.en}, the chosen option’s figure ${figure.en} (off by ${off.en}); say why`,
          ],
        ];
      }),
    ),
  ];
};
