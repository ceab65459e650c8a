import { faultsOf } from '../../domain/planContent/check';
import { FORMS, PARTS } from '../../domain/planContent/parts';
import { loadIndicators } from '../../procedures/indicators';
import { samplePlan } from './plan';

test('given the sample’s plan, then each part is of its form and keeps its rules', () => {
  const plan = samplePlan('22', 2027);
  for (const part of PARTS)
    if (part !== 'allocation') expect([part, FORMS[part].safeParse(plan[part]).error]).toEqual([part, undefined]);
  expect(faultsOf(plan, { common: loadIndicators(), year: 2027, years: [2027] })).toEqual([]);
});
