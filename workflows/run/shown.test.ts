import type { ShownLine } from '../../activities/situation';
import { outlineText } from './shown';

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
