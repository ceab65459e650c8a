import { z } from 'zod';
import { bodyRef, lawDay, period } from '../../../api/forms';
import { PHASE_NAMES } from '../../../domain/law/phase';
import { DateField } from '../../parts/dateField';
import { Finder } from '../../parts/finder';
import { bare, valuesOf, widgetOf } from '../../parts/form/shape';
import { WIDGETS } from '../../parts/form/widgets';
import { PeriodField } from '../../parts/periodField';
import { type Language, useLanguage } from '../../words';
import { dmy, readDmy } from '../../words/dates';
import { at, type Draft, type Place } from './draft';
import { type Editing, fieldOf, labelOf, stepName, useEditing, useThing } from './editing';
import { LEVELS } from '../../../domain/units/model';
import { useApi } from '../../data/queries';

interface Props {
  schema: z.ZodType;
  place: Place;
  required: boolean;
}

/** One field of a procedure: it looks and reads as its schema says, and what is typed goes into the text at once. */
export function Leaf({ schema, place, required }: Props) {
  const language = useLanguage();
  const { faults, offered } = useEditing();
  const { value, put } = useThing(place);
  const name = fieldOf(place);
  const text = value === undefined || value === null ? '' : String(value);
  const own = {
    label: labelOf(place, language.words.editor),
    required,
    error: faults.get(place.join('.')),
  };
  const change = (next: unknown) => put(place, next === '' && !required ? undefined : next);
  const known = offered(schema, name);
  if (known)
    return (
      <Finder {...own} withAsterisk={required} w={300} data={withOwn(known, text)} value={text} onChange={change} />
    );
  if (is(schema, period)) return <PeriodField {...own} value={text} onChange={change} />;
  if (is(schema, lawDay))
    return (
      <DateField
        {...own}
        value={/^\d{4}-\d{2}-\d{2}$/.test(text) ? dmy(text) : text}
        onChange={(typed) => change(readDmy(typed) ?? typed)}
      />
    );
  const values = valuesOf(schema);
  const widget = values.length > 0 ? 'choice' : widgetOf(schema);
  const { Show, empty } = WIDGETS[widget];
  return (
    <Show
      {...own}
      field={{ name, ...WIDTHS[widget] }}
      choices={values.map((one) => ({ value: one, label: calledOf(name, one, language) }))}
      value={value ?? empty}
      change={(next) => change(next === false && bare(schema) instanceof z.ZodLiteral ? undefined : next)}
    />
  );
}

const WIDTHS: Partial<Record<string, object>> = {
  line: { className: 'grow' },
  choice: { width: 240 },
  count: { width: 140 },
};

/** Whether it is that schema, whatever is said of it besides. */
const is = (schema: z.ZodType, known: z.ZodType): boolean => bare(schema)?.def === known.def;

/** Whether a field names a body or a group of bodies. */
const namesBody = (schema: z.ZodType): boolean => is(schema, bodyRef);

/** What stands there stays to be seen, known or not. */
const withOwn = (known: { value: string; label: string }[], text: string) =>
  text === '' || known.some(({ value }) => value === text) ? known : [{ value: text, label: text }, ...known];

/** What a value of a closed choice is called. */
function calledOf(name: string, value: string, { words, say }: Pick<Language, 'words' | 'say'>): string {
  const { law, overdue, provision, editor } = words;
  if (name === 'phase') return say(PHASE_NAMES[value as keyof typeof PHASE_NAMES]);
  const called: Record<string, Record<string, string>> = {
    kind: law.kinds,
    level: overdue.levels,
    verified: provision.verifiedAs,
  };
  return called[name]?.[value] ?? editor.values[value] ?? value;
}

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
