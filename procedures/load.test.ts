import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Procedure } from '../domain/law/procedure';
import { PROCEDURES_FOLDER } from './files';
import { procedureJsonSchema } from './jsonSchema';
import { hashOf, loadProcedures, procedureFor, settingsFor } from './load';

test.each([[2021, '2015-law-83'], [2025, '2015-law-83'], [2026, '2026-two-tiers'], [2027, '2027-law-89'], [2040, '2027-law-89']])(
  'plan year %i is drawn up under %s', (year, version) => {
    expect(procedureFor('annual-plan-province', year).version).toBe(version);
  });

test('a year that no version covers is an error, never the latest', () => {
  expect(() => procedureFor('annual-plan-province', 2016)).toThrow(expect.objectContaining({ code: 'no-procedure', facts: { procedure: 'annual-plan-province', year: 2016 } }) as Error);
  expect(() => procedureFor('nonsense', 2027)).toThrow(expect.objectContaining({ code: 'no-procedure' }) as Error);
});

test('a year that two versions cover is an error too', () => {
  const version = procedureFor('annual-plan-province', 2027);
  expect(() => procedureFor('annual-plan-province', 2027, [version, { ...version, version: 'other' }])).toThrow(expect.objectContaining({ code: 'no-procedure' }) as Error);
});

test('settings: the procedure’s defaults, with the unit’s own in their place', () => {
  const procedure = procedureFor('annual-plan-province', 2027);
  expect(settingsFor(procedure, '22')).toEqual({ 'days-dossier': '15d', 'days-verification': '10d', 'days-papers': '5d' });
  expect(Object.keys(settingsFor(procedure, '01'))).toEqual(['days-dossier', 'days-verification', 'days-papers']);
});

test('every step and every time limit says what it rests on, and the drafting steps S6–S13 are there', () => {
  for (const procedure of loadProcedures()) {
    const covered = new Set(procedure.steps.flatMap((step) => step.covers));
    expect(['S6', 'S7', 'S8', 'S9', 'S10', 'S11', 'S12', 'S13', 'S32', 'S33', 'S35'].filter((point) => !covered.has(point))).toEqual([]);
    for (const step of procedure.steps) expect([step.due.length > 0, step.due.every((rule) => rule.cites === 'practice' || rule.cites.length > 0)]).toEqual([true, true]);
  }
});

test('the hash depends on content, not on the order of keys or on names from the registry', () => {
  const procedure = procedureFor('annual-plan-province', 2027);
  const reversed = Object.fromEntries(Object.entries(procedure).reverse()) as unknown as Procedure;
  const renamed = JSON.parse(JSON.stringify(procedure).replaceAll('"Luật 89/2025/QH15"', '"Luật NSNN"')) as Procedure;
  expect(hashOf(reversed)).toBe(hashOf(procedure));
  expect(hashOf(renamed)).toBe(hashOf(procedure));
  expect(hashOf({ ...procedure, level: 'commune' })).not.toBe(hashOf(procedure));
});

test('the JSON Schema for editors is up to date', () => {
  expect(readFileSync(join(PROCEDURES_FOLDER, 'procedure.schema.json'), 'utf8')).toBe(procedureJsonSchema());
});
