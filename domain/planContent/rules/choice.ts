import { faultIf, nameOf, noSuchVariant, type Rules, type Said, unequal, unknown, unknownIn } from '../fault';
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
  ...faultIf(options.length < 2, [], 'cần ít nhất hai phương án để so sánh', 'at least two are needed to choose from'),
  ...options.flatMap(({ id, variant, rows }) => [...noSuchVariant(variant, held, id), ...toCome(rows, held, [id])]),
  ...notChosen(options, chosen, why),
];

function notChosen(options: { id: string }[], chosen: string | null, why: string | undefined): Said[] {
  if (chosen === null) return [[['chosen'], 'chưa chọn phương án nào', 'none is chosen']];
  if (!options.some(({ id }) => id === chosen))
    return [[['chosen'], `không có phương án “${chosen}”`, `there is no option “${chosen}”`]];
  return faultIf(!why, ['why'], 'cần nêu lý do chọn', 'needs the reason for the choice');
}

/** S10, S11: the plan's years alone; where a target isn't the chosen option's figure it says why. */
export const targetRules: Rules<'targets'> = ({ rows }, held) => {
  const { years } = held.setting;
  const option = ahead(held, chosenRows(held.contents));
  return [
    ...faultIf(rows.length === 0, [], 'chưa có chỉ tiêu nào', 'there are no targets yet'),
    ...unknownIn(rows, held),
    ...ofOtherYears(rows, (year) => years.includes(year), ['ngoài kỳ kế hoạch', 'not a year of the plan']),
    ...againstFormulas(rows, ahead(held, rows), held),
    ...rows.flatMap(({ indicator, figures, why }) =>
      Object.entries(figures).flatMap(([year, value]): Said[] => {
        const chosen = option.of(indicator, Number(year));
        if (why || chosen === null) return [];
        const { vi, en } = nameOf(indicator, held);
        return unequal(value, chosen, (target, figure, off) => [
          [indicator, year],
          `${vi} ${year}: mục tiêu ${target.vi}, phương án chọn ${figure.vi} (lệch ${off.vi}); cần nêu lý do`,
          `${en} ${year}: the target is ${target.en}, the chosen option’s figure ${figure.en} (off by ${off.en}); say why`,
        ]);
      }),
    ),
  ];
};
