import type { z } from 'zod';
import { LEVELS } from '../../../domain/units/model';
import { useApi } from '../../data/queries';
import { useLanguage } from '../../words';
import { at, type Draft } from './draft';
import { type Editing, stepName } from './editing';
import { namesBody } from './leaf';

/** Fields that name a step, an anchor or a length of the same procedure. */
const NAMES: Record<string, 'steps' | 'anchors' | 'settings'> = {
  needs: 'steps',
  step: 'steps',
  returnsTo: 'steps',
  duties: 'steps',
  against: 'steps',
  adopts: 'steps',
  notPassed: 'steps',
  late: 'steps',
  anchor: 'anchors',
  setting: 'settings',
};

/** What fields may name: bodies of the level, instruments of the registry, and what stands in the draft itself. */
export function useOffered(draft: Draft): Editing['offered'] {
  const {
    words: { editor: words },
    say,
  } = useLanguage();
  const level = LEVELS.find((one) => one === draft.value.level);
  const bodies = useApi('/procedures/holders', level ? { query: { level } } : null).data?.items ?? [];
  const instruments = useApi('/instruments').data?.items ?? [];
  const own = (list: 'steps' | 'anchors' | 'settings') => {
    const things = draft.value[list];
    return (Array.isArray(things) ? things : []).flatMap((one: unknown, index) => {
      const id = String(at(one, ['id']) ?? '');
      return id
        ? [
            {
              value: id,
              label:
                list === 'steps' ? stepName(draft, index, words, say) : `${String(at(one, ['title', 'vi']) ?? id)}`,
            },
          ]
        : [];
    });
  };
  return (schema: z.ZodType, name: string) => {
    if (namesBody(schema)) return bodies.map(({ ref, name: called }) => ({ value: ref, label: say(called) }));
    if (name === 'instrument') return instruments.map(({ id, short }) => ({ value: id, label: say(short) }));
    const list = NAMES[name];
    return list && own(list);
  };
}
