import { load } from 'js-yaml';
import { loadInstruments, withNames } from './instruments';
import { fileText } from './fileText';
import { loadProcedures } from './load';
import { procedureFile } from './schema';

test.each(loadProcedures().map((one) => [`${one.id}@${one.version}`, one] as const))(
  '%s written as a file reads as the same text',
  (_name, { inEffect: _inEffect, correctedBy: _correctedBy, ...procedure }) =>
    expect(withNames(procedureFile.parse(load(fileText(procedure))), loadInstruments())).toEqual(procedure),
);

test('a text that lost its order stands in the form’s', () => {
  const [one] = loadProcedures();
  if (!one) throw new Error('no procedure');
  const { id, ...rest } = one;
  expect(fileText({ ...rest, id }).startsWith(`id: ${id}\nversion:`)).toBe(true);
});
