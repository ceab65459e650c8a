import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { withoutMarks } from '../../domain/units/gazetteer';
import type { InboxRow, WhoAmI } from '../data/api';
import { useUnit, unitOf } from '../data/bodies';
import { useOwnParties } from '../data/parties';
import { useApi } from '../data/queries';
import { actsAnywhere, beginsFor, registersFor } from '../data/seats';
import { useMe } from '../data/session';
import { LineField } from '../parts/fields';
import { useOpeners } from '../supervision/openers';
import { useLanguage, useWords } from '../words';
import { usePlaces } from './places';
import { addressOfCase } from '../parts/caseLink';

/** Of each kind, so many are offered. */
const MOST = 5;

interface Found {
  group: 'page' | 'act' | 'task' | 'case' | 'document' | 'body';
  href: string;
  label: string;
  beside?: string;
}

/** Opens a page, a case, a document, a task or what is late at a body, found by a few letters; by keyboard alone. */
export function Palette({ onClose }: { onClose(): void }) {
  const words = useWords();
  const { palette } = words;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [, go] = useLocation();
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const leave = () => {
    // Gives the focus back to where it was.
    dialog.current?.close();
    onClose();
  };
  const found = useFound(q);
  const chosen = Math.min(at, found.length - 1);
  const open = (one: Found | undefined) => {
    if (!one) return;
    onClose();
    go(one.href);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) setAt((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter') open(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="window"
      aria-label={palette.open}
      // At once: it may be opened again before the browser says that it is closed.
      onCancel={leave}
      // Beside what stands in it there is only the page behind.
      onClick={({ target }) => target === dialog.current && leave()}
    >
      <div className="stack tight palette">
        <LineField
          autoFocus
          label={palette.label}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-found`}
          aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          maxLength={100}
          value={q}
          onChange={(text) => {
            setQ(text);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <p className="tiny quiet">{palette.hint}</p>
        <div id={`${id}-found`} role="listbox" aria-label={palette.open}>
          {found.map((one, index) => (
            <div
              key={`${one.group} ${one.href} ${one.label}`}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className="found"
              ref={(element) => {
                if (index === chosen) element?.scrollIntoView({ block: 'nearest' });
              }}
              onMouseEnter={() => setAt(index)}
              onClick={() => open(one)}
            >
              <span>{one.label}</span>
              <span className="tiny quiet">{one.beside ?? palette.groups[one.group]}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <p role="status" className="small quiet">
            {palette.none}
          </p>
        )}
      </div>
    </dialog>
  );
}

/** Heads connect other systems of their bodies, administrators those of all that they look after. */
const keepsSystems = ({ admin, adminOf }: WhoAmI['officer'], seats: WhoAmI['seats']): boolean =>
  admin || adminOf !== null || seats.some(({ role, onBehalfOf }) => role === 'head' && !onBehalfOf);

const plain = (text: string): string => withoutMarks(text).toLowerCase();

/** What fits, pages first; what only the API knows is asked of it once something is typed. */
function useFound(typed: string): Found[] {
  const { words, say } = useLanguage();
  const { palette } = words;
  const { seats, officer } = useMe();
  const places = usePlaces();
  const begun = useBegun();
  const sought = useDeferredValue(typed.trim());
  const asked = sought.length > 1 ? { query: { search: sought, limit: MOST } } : null;
  const tasks = useApi('/inbox', asked).data?.items ?? [];
  const cases = useApi('/cases', asked).data?.items ?? [];
  const documents = useApi('/official-documents', asked).data?.items ?? [];
  const units = useApi('/units', asked && { query: { q: sought, limit: MOST } }).data?.items ?? [];
  const own = useUnit(seats[0] && asked ? unitOf(seats[0].body) : undefined).data?.bodies ?? [];
  const fits = (text: string) => plain(text).includes(plain(sought));
  const nameOf = ({ itemTitle, title }: InboxRow['facts']) => {
    const name = itemTitle ?? title;
    return name && say(name);
  };
  const pages: [href: string, label: string][] = [
    ...places.map(([href, label]): [string, string] => [href, label]),
    ['/done', words.work.done],
    ['/passed-on', words.work.passedOn],
    ...(keepsSystems(officer, seats) ? [['/systems', words.systems.title] satisfies [string, string]] : []),
  ];
  return [
    ...pages.filter(([, label]) => fits(label)).map(([href, label]): Found => ({ group: 'page', href, label })),
    ...begun.filter(({ label }) => fits(label)),
    ...tasks.map(
      ({ caseId, case: { title }, facts, step }): Found => ({
        group: 'task',
        href: `/?case=${encodeURIComponent(caseId)}`,
        label: nameOf(facts) ?? step,
        beside: `${palette.groups.task} · ${say(title)}`,
      }),
    ),
    ...cases
      .filter(({ kind }) => kind !== 'official-document')
      .map(
        ({ id, title, kind }): Found => ({
          group: 'case',
          href: addressOfCase(id),
          label: say(title),
          beside: words.cases.kinds[kind] ?? palette.groups.case,
        }),
      ),
    ...documents.map(({ id, subject }): Found => ({ group: 'document', href: addressOfCase(id), label: subject })),
    ...(asked ? own : [])
      .filter(({ name }) => fits(say(name)))
      .slice(0, MOST)
      .map(({ id, name }): Found => ({ group: 'body', href: `/overdue?body=${id}`, label: say(name) })),
    ...units.map(({ code, name }): Found => ({ group: 'body', href: `/overdue?within=${code}`, label: say(name) })),
  ];
}

/** What one may begin, by the rules of the lists that offer it. */
function useBegun(): Found[] {
  const { arrivals, outgoing, exchange, projects, supports, carrying, supervisions } = useWords();
  const me = useMe();
  const parties = useOwnParties();
  const openers = useOpeners();
  const ways: [boolean, string, string][] = [
    [actsAnywhere(me), '/official-documents/new', outgoing.write],
    [registersFor(me).length > 0, '/arrivals/new', arrivals.register],
    [beginsFor(me).length > 0, '/projects/new', projects.register],
    [actsAnywhere(me), '/exchanges/new', exchange.call],
    [parties.length > 0, '/supports/ask', supports.ask],
    [parties.length > 0, '/carrying-out/start', carrying.startOne],
    [openers.length > 0, '/supervisions/new', supervisions.openOne],
  ];
  return ways.filter(([may]) => may).map(([, href, label]) => ({ group: 'act', href, label }));
}
