import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, '../styles/base.css'), 'utf8');

/** The colours of one scheme, by their names. */
function colours(scheme: 'light' | 'dark'): Record<string, string> {
  const [, block = ''] = css.split(`:root[data-mantine-color-scheme="${scheme}"]`);
  const own = block.slice(0, block.indexOf('}'));
  return Object.fromEntries(
    [...own.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance by WCAG. */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string | undefined, other: string | undefined): number {
  const [light = 0, dark = 0] = [one, other].map((colour) => luminance(String(colour))).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'] as const)('worse stands out more from the page, in %s', (scheme) => {
  const of = colours(scheme);
  const scale = ['heat-1', 'heat-2', 'heat-3', 'heat-4'].map((name) => contrast(of[name], of.surface));
  expect(scale).toEqual([...scale].sort((a, b) => a - b));
  expect(new Set(scale).size).toBe(4);
  expect(contrast(of['on-heat'], of['heat-2'])).toBeGreaterThan(4.5);
  expect(contrast(of['on-hottest'], of['heat-4'])).toBeGreaterThan(4.5);
});
