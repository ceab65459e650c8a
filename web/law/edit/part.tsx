import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { ChoiceField } from '../../parts/fields';
import { bare, elementOf, isRequired } from '../../parts/form/shape';
import { useWords } from '../../words';
import { SureMark } from '../sources';
import { blankOf, nameOf, partsOf, shapeOf, shapesOf } from './blank';
import { at, type Place } from './draft';
import { labelOf, useThing } from './editing';
import { Leaf } from './leaf';

interface Props {
  schema: z.ZodType;
  place: Place;
}

/** One part of a procedure as form fields, by the schema that the file itself is held against. */
export function Part({ schema, place, required = isRequired(schema) }: Props & { required?: boolean }) {
  const own = bare(schema);
  const drawn = () => {
    if (own instanceof z.ZodUnion) return <Shaped schema={own} place={place} required={required} />;
    if (own instanceof z.ZodArray) return <Several schema={own} place={place} required={required} />;
    if (own instanceof z.ZodObject)
      return (
        <Framed place={place} required={required}>
          <Fields schema={own} place={place} />
        </Framed>
      );
    return <Leaf schema={schema} place={place} required={required} />;
  };
  return (
    <div data-place={place.join('.')} className={isSmall(schema) ? 'row top grow' : 'stack tight'}>
      {drawn()}
    </div>
  );
}

/** Whether it is one field. */
function isSmall(schema: z.ZodType): boolean {
  const own = bare(schema);
  return !(own instanceof z.ZodUnion || own instanceof z.ZodArray || own instanceof z.ZodObject);
}

interface FrameProps {
  place: Place;
  required: boolean;
  children: ReactNode;
}

/** Fields that belong together, and how to do without them where they needn't be there. */
function Framed({ place, required, children }: FrameProps) {
  const { editor: words } = useWords();
  const { put } = useThing(place);
  const label = labelOf(place, words);
  return (
    <fieldset className="stack tight">
      <legend>{label}</legend>
      {children}
      {!required && (
        <div>
          <Button size="compact-xs" variant="subtle" onClick={() => put(place, undefined)}>
            {words.remove(label)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** An object's fields: what must be there and what is; the others can be added. */
export function Fields({ schema, place, without = [] }: Props & { schema: z.ZodObject; without?: string[] }) {
  const { editor: words } = useWords();
  const { value, put } = useThing(place);
  // What can be one thing only isn't asked for.
  const parts = partsOf(schema).filter(([name, part]) => !without.includes(name) && !(part instanceof z.ZodLiteral));
  const shown = parts.filter(([name, part]) => isRequired(part) || at(value, [name]) !== undefined);
  const more = parts.filter((one) => !shown.includes(one));
  const draw = (some: typeof parts) =>
    some.map(([name, part]) => <Part key={name} schema={part} place={[...place, name]} />);
  const small = shown.filter(([, part]) => isSmall(part));
  return (
    <>
      {small.length > 0 && <div className="row top">{draw(small)}</div>}
      {draw(shown.filter((one) => !small.includes(one)))}
      {more.length > 0 && (
        <ChoiceField
          aria-label={words.addAnother}
          w={260}
          size="xs"
          any={words.addAnother}
          value=""
          among={more.map(([name]) => ({ value: name, label: labelOf([name], words) }))}
          onChange={(name) => put([...place, name], blankOf(more.find(([one]) => one === name)?.[1]))}
        />
      )}
    </>
  );
}

type Of<S> = { schema: S; place: Place; required: boolean };

/** Several of a kind: each with its fields. */
function Several({ schema, place, required }: Of<z.ZodArray>) {
  return (
    <Framed place={place} required={required}>
      <Things schema={schema} place={place} required={required} />
    </Framed>
  );
}

function Things({ schema, place, required }: Of<z.ZodArray>) {
  const { editor: words } = useWords();
  const { value, put } = useThing(place);
  const element = elementOf(schema);
  const things: unknown[] = Array.isArray(value) ? value : [];
  if (!element) return null;
  const takeOut = (index: number) => put(things.length === 1 && !required ? place : [...place, `${index}`], undefined);
  return (
    <>
      {things.length > 0 && (
        <ol className="plain stack tight">
          {things.map((_, index) => (
            <li key={index} className={isSmall(element) ? 'row top' : 'card flat stack tight'}>
              <Part schema={element} place={[...place, `${index}`]} required />
              <div>
                <Button size="compact-xs" variant="subtle" onClick={() => takeOut(index)}>
                  {words.remove(labelOf([...place, `${index}`], words))}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => put([...place, `${things.length}`], blankOf(element))}
        >
          {words.add(labelOf(place, words))}
        </Button>
      </div>
    </>
  );
}

/** One of several forms: a fixed day or so many days after; the law's clauses, or openly our suggestion. */
function Shaped({ schema, place, required }: Of<z.ZodUnion>) {
  const { editor: words } = useWords();
  const { value, put } = useThing(place);
  const shapes = shapesOf(schema);
  const now = shapeOf(shapes, value);
  const label = labelOf(place, words);
  return (
    <Framed place={place} required={required}>
      <div className="row top">
        <ChoiceField
          aria-label={words.shape(label)}
          w={240}
          size="xs"
          value={now ? nameOf(now) : ''}
          among={shapes.map(nameOf)}
          called={words.fields}
          onChange={(name) => put(place, blankOf(shapes.find((one) => nameOf(one) === name)))}
        />
        {now instanceof z.ZodLiteral && <SureMark sure="practice" />}
      </div>
      {now instanceof z.ZodArray && <Things schema={now} place={place} required />}
      {now instanceof z.ZodObject && <Fields schema={now} place={place} />}
    </Framed>
  );
}
