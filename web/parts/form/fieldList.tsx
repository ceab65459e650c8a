import { Fragment } from 'react';
import { useWords, type Words } from '../../words';
import { type Field, isPiece, type Part, type Row } from './description';
import { type Fields, fieldsOf } from './useFields';
import { WIDGETS } from './widgets';

/** The parts of a form, from top to bottom. */
export function FieldList({ of }: { of: Fields }) {
  return (
    <>
      {of.shown.map((part, index) => (
        <Fragment key={keyOf(part, index)}>
          <OnePart part={part} of={of} />
        </Fragment>
      ))}
    </>
  );
}

/** A field keeps its place in the page, whatever comes and goes before it. */
function keyOf(part: Part, index: number): string | number {
  if (!part) return index;
  if (Array.isArray(part)) return namesOf(part);
  if ('grid' in part) return namesOf(part.grid);
  if (!('name' in part)) return part.key ?? index;
  return isPiece(part) ? `piece ${part.name}` : part.name;
}

const namesOf = (row: Row): string => fieldsOf(row)[0]?.name ?? '';

function OnePart({ part, of }: { part: Part; of: Fields }) {
  if (!part) return null;
  if (Array.isArray(part)) return <Several className="row top" row={part} of={of} />;
  if ('grid' in part) return <Several className="field-grid" row={part.grid} of={of} />;
  if (!('name' in part)) return part;
  if (!isPiece(part)) return <OneField field={part} of={of} />;
  const here = of.pieces.find(({ piece }) => piece.name === part.name);
  return part.show(here?.value, (value) => of.change(part, value));
}

const Several = ({ className, row, of }: { className: string; row: Row; of: Fields }) => (
  <div className={className}>
    {fieldsOf(row).map((field) => (
      <OneField key={field.name} field={field} of={of} />
    ))}
  </div>
);

function OneField({ field, of }: { field: Field; of: Fields }) {
  const { form } = useWords();
  const settled = of.settled.find((one) => one.field.name === field.name);
  if (!settled) return null;
  const { widget, required, choices, value } = settled;
  const { Show } = WIDGETS[widget];
  const label = field.label ?? USUAL[field.name]?.(form) ?? '';
  return (
    <Show
      field={field}
      label={required || field.unmarked || !MARKED.includes(widget) ? label : `${label} (${form.optional})`}
      required={required}
      choices={choices}
      value={value}
      error={of.errorOf(settled)}
      change={(next) => of.change(field, next)}
    />
  );
}

/** What the usual fields are called. */
const USUAL: Record<string, (form: Words['form']) => string> = {
  'texts.note': ({ note }) => note,
  'texts.why': ({ why }) => why,
};

/** Fields that may stay empty say so. */
const MARKED: string[] = ['line', 'words', 'day', 'figure'];
