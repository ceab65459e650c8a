import type { IsoDate } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import type { Subject, SubjectParts, SupervisionLevel } from '../../domain/supervision/law';
import type { Directory } from '../../domain/units/directory';
import { supervisionLawOn } from './load';

/**
 * Whose supervisions a body may open: the subject, the bodies that may conduct it, the committees that may verify it.
 */
interface Opener {
  subject: Subject;
  title: Text;
  conducts: string[];
  verifiers: string[];
}

/** The subjects of its unit for which a body prepares, conducts, decides or closes. Throws `no-supervision-law`. */
export function openersOf(directory: Directory, body: string, on: IsoDate): Opener[] {
  const unit = body.split('.')[0] as string;
  const resolve = (name: string): string[] => directory.resolve({ body: name, at: 'unit' }, unit, on);
  return supervisionLawOn(on).subjects.flatMap(({ id, title, at }) => {
    const parts = at[directory.level(unit, on) as SupervisionLevel];
    if (!parts) return [];
    const conducts = conductors(parts, resolve, body);
    const verifiers = ['council', 'standing-body'].includes(id) ? resolve('committees') : [];
    return conducts.length ? [{ subject: id, title, conducts, verifiers }] : [];
  });
}

/** One of several committees opens its own only; who prepares, decides or closes for them opens any of theirs. */
function conductors(
  { conducts, decides, closes, office }: SubjectParts,
  resolve: (name: string) => string[],
  body: string,
): string[] {
  const possible = resolve(conducts);
  if (possible.includes(body)) return [body];
  const others = [office, ...closes, ...(decides === conducts ? [] : [decides])].flatMap((name) =>
    resolve(name).slice(0, 1),
  );
  return others.includes(body) ? possible : [];
}
