import { CaseLink } from '../parts/caseLink';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
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
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { versionMoves } from '../../api/forms';
import { RequestForm } from '../parts/form/requestForm';
import { provisionPiece } from '../parts/provisionFields';

/** So many cases are moved by one request. */
const AT_ONCE = 20;

type Result = MoveResults['items'][number] & { title: { vi: string; en: string } };

/** Running cases under other versions, what moving each would change, and moving those that are chosen. */
export function Moves({ id, version }: { id: string; version: string }) {
  const { publishing: words } = useWords();
  const moves = useList('/procedures/{id}/versions/{version}/moves', { path: { id, version } });
  const move = (body: MoveWish) =>
    send('post', '/procedures/{id}/versions/{version}/moves', { path: { id, version }, body });
  return (
    <section className="stack" aria-label={words.movesIntro}>
      <p className="small quiet">{words.movesIntro}</p>
      <Loaded of={moves}>
        {() => (
          <MoveChosen procedure={id} moves={moves.items} none={words.noMoves} move={move} more={<More of={moves} />} />
        )}
      </Loaded>
    </section>
  );
}

/** Which cases are to be moved, by which provision and why. */
type MoveWish = Body<'/procedures/{id}/versions/{version}/moves'>;

interface Chosen {
  procedure: string;
  moves: MovePreviewView[];
  /** What is said where there are none. */
  none: string;
  /** Moves those that are chosen. */
  move(wish: MoveWish): Promise<MoveResults>;
  more?: ReactNode;
}

/** What moving each of some cases would change, and moving those that are chosen by a transitional provision. */
export function MoveChosen({ procedure: id, moves, none, move, more }: Chosen) {
  const { publishing: words } = useWords();
  const client = useQueryClient();
  const nameOf = useVersionNames(id);
  const [chosen, choose] = useState<string[]>([]);
  const [count, setCount] = useState<number | null>(null);
  const [results, setResults] = useState<Result[]>([]);
  const titles = new Map(moves.map((one) => [one.case, one.title]));
  /** So many a request, so that none takes long; what one is refused says nothing of the next. */
  const moveAll = async (wish: MoveWish): Promise<MoveResults> => {
    const items: MoveResults['items'] = [];
    try {
      for (let at = 0; at < wish.cases.length; at += AT_ONCE) {
        setCount(at);
        items.push(...(await move({ ...wish, cases: wish.cases.slice(at, at + AT_ONCE) })).items);
      }
    } finally {
      setCount(null);
    }
    return { items };
  };
  const finish = ({ items }: MoveResults) => {
    setResults(items.map((one) => ({ ...one, title: titles.get(one.case) ?? { vi: one.case, en: one.case } })));
    choose([]);
    return client.invalidateQueries();
  };
  const movable = moves.filter(({ refusal }) => refusal === null).map((one) => one.case);
  return (
    <>
      {results.length > 0 && <Results heading={words.results} done={words.moved} results={results} />}
      {moves.length === 0 ? (
        <p className="card quiet">{none}</p>
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
          {count !== null && <p role="status">{words.progress(count, chosen.length)}</p>}
          <ProvisionForm cases={chosen} send={moveAll} onSent={finish} />
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
          <CaseLink id={one.case}>{words.now(nameOf(from))}</CaseLink>
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

interface ProvisionProps {
  /** The cases that are chosen. */
  cases: string[];
  send(wish: MoveWish): Promise<MoveResults>;
  onSent(done: MoveResults): Promise<void>;
}

/** The transitional provision by which cases are moved; without one nothing is moved. */
function ProvisionForm({ cases, send, onSent }: ProvisionProps) {
  const { publishing: words } = useWords();
  return (
    <RequestForm<MoveWish, MoveResults>
      label={words.provision}
      submit={words.move(cases.length)}
      className="card stack provision"
      schema={versionMoves}
      send={send}
      beside={{ cases }}
      parts={() => [provisionPiece({ required: true }), { name: 'why', as: 'reason' }]}
      onSent={onSent}
    >
      <h3>{words.provision}</h3>
    </RequestForm>
  );
}
