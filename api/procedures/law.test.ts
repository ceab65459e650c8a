import { loadProcedures } from '../../procedures/load';
import { procedureText } from './law';

test.each(loadProcedures().map((one) => [`${one.id}@${one.version}`, one] as const))(
  'nothing of %s is lost on its way out',
  (_name, procedure) => expect(procedureText.parse(procedure)).toEqual(procedure),
);
