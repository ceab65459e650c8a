import { fault, type Fault, type From, type Rule } from './model';
import type { Overlay } from '../../domain/law/procedure';

/** What a unit lays down are lengths that some version of the procedure leaves to it. */
export const overlays: Rule = ({ overlays: all, procedures }) =>
  all.flatMap((one) => {
    const versions = procedures.filter(({ value }) => value.id === one.value.procedure);
    const asked = new Set(versions.flatMap(({ value }) => value.settings.map(({ id }) => id)));
    return Object.keys(one.value.settings)
      .filter((id) => !asked.has(id))
      .map((id) => unasked(one, id));
  });

const unasked = ({ file, value: { procedure } }: From<Overlay>, id: string): Fault =>
  fault(
    file,
    `settings.${id}`,
    `Trình tự ${procedure} không để lại khoảng ${id} cho địa phương quy định.`,
    `${procedure} leaves no length ${id} to the unit.`,
  );
