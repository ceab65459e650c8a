import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ExtensionRow } from '../data/api';
import type { OneOfMany, Sending } from '../data/manyActs';
import { useAll } from '../data/queries';
import { DateField } from '../parts/dateField';
import { WhyField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { Readable } from '../parts/readable';
import { refusalText } from '../parts/refusal';
import { Table } from '../parts/table';
import { useLanguage, useWords } from '../words';
import { readDmy, dmyOrDash } from '../words/dates';
import type { LateQuery } from './filters';

/** Gives all steps of the list one later day, for one reason; which days move and what is refused is seen first. */
export function ExtendMany({ query, pending, onSend }: Sending & { query: LateQuery }) {
  const words = useWords();
  const [day, setDay] = useState('');
  const [why, setWhy] = useState('');
  const to = readDmy(day);
  const preview = useAll('/overdue/extensions', to ? { query: { ...query, to } } : null);
  return (
    <section className="card stack" aria-label={words.overdue.many.open.extend}>
      <p className="small quiet">{words.overdue.many.whose}</p>
      <DateField label={words.form.newDue} value={day} onChange={setDay} required />
      <WhyField value={why} onChange={setWhy} />
      {to && (
        <Loaded of={preview}>
          {({ items, more }) => {
            const may = items.filter(({ refusal }) => refusal === null);
            return (
              <>
                <p className="small">{words.overdue.many.within(items.length, more)}</p>
                <Moves rows={may} />
                <NotExtended rows={items.filter(({ refusal }) => refusal !== null)} />
                <div className="row">
                  <Button
                    size="sm"
                    disabled={may.length === 0 || why.trim() === ''}
                    loading={pending}
                    onClick={() => onSend(may.map((row) => actOf(row, to, why)))}
                  >
                    {words.overdue.many.extends(may.length)}
                  </Button>
                </div>
              </>
            );
          }}
        </Loaded>
      )}
    </section>
  );
}

const actOf = ({ case: id, caseTitle, step, body }: ExtensionRow, newDue: string, why: string): OneOfMany => ({
  of: { case: id, title: caseTitle },
  name: 'extend',
  body: body ?? '',
  data: { step, newDue },
  texts: { why },
});

const keyOf = ({ case: id, step }: ExtensionRow): string => `${id} ${step}`;

function Moves({ rows }: { rows: ExtensionRow[] }) {
  const { words, say } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <Table
      rows={rows}
      keyOf={keyOf}
      columns={[
        { head: words.cases.case, names: true, cell: ({ caseTitle }) => say(caseTitle) },
        {
          head: words.overdue.many.moves,
          cell: ({ moves }) =>
            moves.map(({ step, title, oldDue, newDue }) => (
              <div key={step}>
                {say(title)}: <span className="num">{`${dmyOrDash(oldDue)} → ${dmyOrDash(newDue)}`}</span>
              </div>
            )),
        },
        { head: words.overdue.many.tells, cell: ({ reaches }) => reaches.map(({ name }) => say(name)).join('; ') },
      ]}
    />
  );
}

function NotExtended({ rows }: { rows: ExtensionRow[] }) {
  const language = useLanguage();
  const { words, say } = language;
  if (rows.length === 0) return null;
  return (
    <details open className="small">
      <summary>
        <Mark look="soon">{words.overdue.many.refusedSteps(rows.length)}</Mark>
      </summary>
      <ul className="says">
        {rows.map((row) => (
          <li key={keyOf(row)}>
            {say(row.title)} – {say(row.caseTitle)}:{' '}
            {row.refusal && <Readable text={refusalText(row.refusal.code, row.refusal.facts, language)} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
