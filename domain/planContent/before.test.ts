import { missingIn, withKnown } from './before';
import { heldAgainst } from './check';
import { aPlan, SETTING } from './fixture';

test('S6 given what last year’s plan and reports know, then only what nobody typed is filled in, and nothing reckoned', () => {
  const { indicators } = heldAgainst(aPlan(), SETTING);
  const rows = aPlan().assessment.rows;
  const known = [
    { indicator: 'grdp', year: 2024, value: '90' },
    { indicator: 'grdp', year: 2026, value: '111' },
    { indicator: 'investment', year: 2025, value: '30' },
    { indicator: 'investment', year: 2027, value: '40' },
    { indicator: 'investment-share', year: 2025, value: '30' },
    { indicator: 'nobody', year: 2025, value: '1' },
  ];
  const missing = missingIn(rows, known, indicators, SETTING.year);
  expect(missing).toEqual([known[0], known[2]]);
  expect(withKnown(rows, missing)).toEqual([
    { indicator: 'grdp', figures: { '2024': '90', '2025': '100', '2026': '110' } },
    { indicator: 'investment', figures: { '2025': '30', '2026': '33' } },
  ]);
});
