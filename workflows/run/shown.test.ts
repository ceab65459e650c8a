import type { ShownLine } from '../../activities/situation';
import { effectText } from '../effects';
import { dateName, isSuggested, outlineText, standing } from './shown';

const line = (step: string, heading: string | null): ShownLine => ({
  step,
  heading,
  kind: 'draft',
  title: step,
  phase: null,
  holder: '',
  clause: '',
  inSession: false,
});

test('the outline stands under headings; each line keeps its own sign', () => {
  const lines = [line('a', 'Soạn lập'), line('b', 'Phối hợp'), line('c', 'Soạn lập')];
  expect(outlineText(lines, 'dow', [])).toBe('**Soạn lập**\n\n✓ a  \n☐ c  \n\n**Phối hợp**\n\n▶ b  ');
});

test('lines without a heading stand alone', () => {
  expect(outlineText([line('a', null)], 'o', [])).toBe('▶ a  ');
});

describe('given a step past a day that nobody laid down', () => {
  const lines = [{ ...line('draft', null), title: 'Dự thảo', clause: 'gợi ý' }];
  const steps = [{ step: 'draft', round: 1, dueOn: '2026-06-08', overdue: true, suggested: true as const }];
  const shownOf = (attribute: string) => standing(steps, lines).find(({ key }) => key.name === attribute)?.value;

  test('nothing that Temporal shows calls it late', () => {
    expect(outlineText(lines, 'o', steps)).toBe('▶ Dự thảo – ngày gợi ý 08/06/2026 – gợi ý – QUA NGÀY GỢI Ý  ');
    expect(dateName({ step: 'draft', purpose: 'due', at: '2026-06-08T17:00:00.000Z' }, lines, steps)).toBe(
      'Hết ngày gợi ý – Dự thảo – 08/06/2026 – gợi ý',
    );
    expect(effectText('tellOverdue', isSuggested(steps, 'draft'))).toBe('Báo qua ngày gợi ý');
    expect(shownOf('Overdue')).toBe(false);
  });

  test('with a step late by law beside it, the case is', () => {
    steps.push({ step: 'adopt', round: 1, dueOn: '2026-06-08', overdue: true } as (typeof steps)[0]);
    expect(shownOf('Overdue')).toBe(true);
    expect(effectText('tellOverdue', isSuggested(steps, 'adopt'))).toBe('Báo quá hạn');
  });
});
