import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { deputyChange, newDeputies } from '../../api/forms';
import type { DeputyRoll } from '../data/api';
import { unitOf, useBodyNames } from '../data/bodies';
import { send } from '../data/client';
import { useAskAgain, useApi } from '../data/queries';
import { useMe } from '../data/session';
import { WordsField } from '../parts/fields';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { Loaded } from '../parts/loaded';
import { ListPage } from '../parts/listPage';
import { Opener, useOpened } from '../parts/opener';
import { useWords } from '../words';
import { dmy } from '../words/dates';

type Deputy = DeputyRoll['items'][number];

/** A Council's deputies, for a term: the list by which rolls are called and ballots entered. */
export function RollPage({ council }: { council: string }) {
  const words = useWords();
  const { roll: said } = words.session;
  const { today } = useMe();
  const nameOf = useBodyNames([council]);
  const roll = useApi('/councils/{council}/deputies', { path: { council } });
  return (
    <ListPage title={said.title} intro={said.intro(nameOf(council))}>
      <p className="small">
        <Link href="/sessions">{words.sessions.title}</Link>
      </p>
      <Loaded of={roll}>
        {({ items, mayKeep }) => (
          <>
            {mayKeep && <Adding council={council} last={items[0]?.term} />}
            {items.length === 0 ? (
              <p className="card quiet">{said.empty}</p>
            ) : (
              <section className="card stack">
                <p className="small quiet">{said.count(items.filter((one) => isOn(one, today)).length)}</p>
                <Table council={council} items={items} mayKeep={mayKeep} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

const isOn = ({ from, to }: Deputy, day: string): boolean => from <= day && (to === null || day <= to);

function Table({ council, items, mayKeep }: { council: string; items: Deputy[]; mayKeep: boolean }) {
  const { roll: said } = useWords().session;
  const opened = useOpened();
  return (
    <ul className="plain stack tight">
      {items.map((one) => (
        <li key={one.id} className="card flat stack tight">
          <div className="row between">
            <span>
              <span className="strong">{one.name}</span>
              <span className="small quiet">
                {one.group && ` · ${one.group}`} · {one.term} · {dmy(one.from)}
                {one.to && `–${dmy(one.to)}`}
              </span>
            </span>
            {mayKeep && one.to === null && (
              <Opener name={one.id} of={opened}>
                {said.end}
              </Opener>
            )}
          </div>
          {opened.open === one.id && (
            <div id={opened.id}>
              <Ending council={council} deputy={one} onClose={() => opened.shut(one.id)} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ending({ council, deputy, onClose }: { council: string; deputy: Deputy; onClose(): void }) {
  const { roll: said } = useWords().session;
  const askAgain = useAskAgain();
  const path = { council, id: deputy.id };
  return (
    <RequestForm<{ to: string }, DeputyRoll>
      label={`${said.end}: ${deputy.name}`}
      submit={said.end}
      schema={deputyChange}
      send={(body) => send('patch', '/councils/{council}/deputies/{id}', { path, body })}
      parts={() => [{ name: 'to', label: said.lastDay, as: 'day', required: true }]}
      onSent={() => askAgain('/councils/{council}/deputies').then(onClose)}
      onClose={onClose}
      takesFocus
    />
  );
}

/** Lines of names as they are sent: “Nguyễn Văn A, Tổ 1”. */
function deputiesIn(text: string) {
  const lines = text
    .split('\n')
    .map((line) => line.split(',').map((part) => part.trim()))
    .filter(([name]) => name);
  return lines.map(([name = '', group]) => ({ name, group: group || null }));
}

function Adding({ council, last }: { council: string; last: string | undefined }) {
  const { roll: said } = useWords().session;
  const { today } = useMe();
  const askAgain = useAskAgain();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{said.add}</Button>
      </div>
    );
  return (
    <div className="card">
      <RequestForm<object, DeputyRoll>
        label={said.add}
        schema={newDeputies}
        send={(body, once) => once('/councils/{council}/deputies', { path: { council }, body: body as never })}
        kept={`roll/${unitOf(council)}`}
        begin={{ term: last ?? '', from: dmy(today) }}
        parts={() => [
          [
            { name: 'term', label: said.term, hint: said.termHint, width: 220 },
            { name: 'from', label: said.from },
          ],
          piece<string>({
            name: 'names',
            begins: '',
            show: (names, change) => (
              <WordsField label={said.names} withAsterisk autosize minRows={5} value={names} onChange={change} />
            ),
            sent: (names) => (deputiesIn(names).length > 0 ? { deputies: deputiesIn(names) } : null),
          }),
        ]}
        onSent={async () => {
          await askAgain('/councils/{council}/deputies');
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
        takesFocus
      >
        <h2>{said.add}</h2>
      </RequestForm>
    </div>
  );
}
