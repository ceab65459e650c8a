import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Body, MovePreviewView, MoveResults } from '../data/api';
import { send } from '../data/client';
import { useList } from '../data/queries';
import { Loaded, More } from '../parts/loaded';
import { Readable } from '../parts/readable';
import { refusalText } from '../parts/refusal';
import { Results } from '../parts/results';
import { useVersionNames } from '../parts/versionName';
import { Mark } from '../parts/mark';
import { TickField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { ProvisionForm } from './provision';

type Result = MoveResults['items'][number] & { title: { vi: string; en: string } };

/** Running cases under other versions, what moving each would change, and moving those that are chosen. */
export function Moves({ id, version }: { id: string; version: string }) {
  const {
    words: { publishing: words },
  } = useLanguage();
  const moves = useList('/procedures/{id}/versions/{version}/moves', { path: { id, version } });
  return (
    <section className="stack" aria-label={words.movesIntro}>
      <p className="small quiet">{words.movesIntro}</p>
      <Loaded of={moves}>
        {() => <MoveChosen procedure={id} moves={moves.items} to={() => version} more={<More of={moves} />} />}
      </Loaded>
    </section>
  );
}

interface Chosen {
  procedure: string;
  moves: MovePreviewView[];
  /** The version that a case goes over to. */
  to(one: MovePreviewView): string;
  more?: ReactNode;
}

/** What moving each of some cases would change, and moving those that are chosen by a transitional provision. */
export function MoveChosen({ procedure: id, moves, to, more }: Chosen) {
  const {
    words: { publishing: words },
  } = useLanguage();
  const client = useQueryClient();
  const nameOf = useVersionNames(id);
  const [chosen, choose] = useState<string[]>([]);
  const [results, setResults] = useState<Result[]>([]);
  const move = async ({ cases, ...body }: Body<'/procedures/{id}/versions/{version}/moves'>) => {
    const wanted = moves.filter((one) => cases.includes(one.case));
    const done: Result[] = [];
    for (const version of new Set(wanted.map(to))) {
      const together = wanted.filter((one) => to(one) === version).map((one) => one.case);
      const asked = { path: { id, version }, body: { ...body, cases: together } };
      const { items } = await send('post', '/procedures/{id}/versions/{version}/moves', asked);
      done.push(...items.map((one) => ({ ...one, title: titles.get(one.case) ?? { vi: one.case, en: one.case } })));
    }
    return done;
  };
  const titles = new Map(moves.map((one) => [one.case, one.title]));
  const finish = (done: Result[]) => {
    setResults(done);
    choose([]);
    return client.invalidateQueries();
  };
  const movable = moves.filter(({ refusal }) => refusal === null).map((one) => one.case);
  return (
    <>
      {results.length > 0 && <Results heading={words.results} done={words.moved} results={results} />}
      {moves.length === 0 ? (
        <p className="card quiet">{words.noMoves}</p>
      ) : (
        <div className="stack">
          <TickField
            label={words.selectAll}
            value={movable.length > 0 && movable.every((one) => chosen.includes(one))}
            onChange={(ticked) => choose(ticked ? movable : [])}
          />
          <ul className="plain stack tight">
            {moves.map((one) => (
              <li key={one.case} className="card">
                <Move
                  one={one}
                  nameOf={nameOf}
                  chosen={chosen.includes(one.case)}
                  onChoose={(yes) =>
                    choose((before) => [...before.filter((other) => other !== one.case), ...(yes ? [one.case] : [])])
                  }
                />
              </li>
            ))}
          </ul>
          {more}
          <ProvisionForm cases={chosen} send={move} onSent={finish} />
        </div>
      )}
    </>
  );
}

function Move({
  one,
  nameOf,
  chosen,
  onChoose,
}: {
  one: MovePreviewView;
  nameOf(version: string): string;
  chosen: boolean;
  onChoose(yes: boolean): void;
}) {
  const {
    words: { publishing: words },
    say,
  } = useLanguage();
  const { title, from, refusal } = one;
  return (
    <div className="stack tight">
      <div className="row between">
        <TickField
          disabled={refusal !== null}
          value={chosen}
          aria-label={words.select(say(title))}
          onChange={onChoose}
          label={<span className="strong">{say(title)}</span>}
        />
        <span className="small quiet">
          <Link href={`/cases/${encodeURIComponent(one.case)}`}>{words.now(nameOf(from))}</Link>
        </span>
      </div>
      <MoveEffect one={one} />
    </div>
  );
}

/** Each step's day, old and new, and why; or why the case can't be moved. */
export function MoveEffect({ one: { refusal, changes } }: { one: MovePreviewView }) {
  const language = useLanguage();
  const {
    words: { publishing: words, due },
    say,
  } = language;
  const day = (date: string | null) => (date ? dmy(date) : due.none.toLowerCase());
  return (
    <>
      {refusal && (
        <p className="small">
          <Mark look="late">{words.cannot}</Mark> <Readable text={refusalText(refusal.code, refusal.facts, language)} />
        </p>
      )}
      {!refusal && changes.length === 0 && <p className="small quiet">{words.noChange}</p>}
      {changes.length > 0 && (
        <details className="small">
          <summary>{words.changes(changes.length)}</summary>
          <ul className="says">
            {changes.map((change) => (
              <li key={change.step}>
                <b>{say(change.title)}</b>: {words.stepChange[change.change]},{' '}
                <span className="num">{words.dates(day(change.oldDue), day(change.newDue))}</span>
                {say(change.why) && ` – ${say(change.why)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
