import { isActing } from '../data/seats';
import type { NamedBody, TaskRow, WhoAmI } from '../data/api';
import { useMe } from '../data/session';
import { useReceipts } from '../parts/receipt';
import { useWords } from '../words';
import { AnyActForm, untasked } from './anyActForm';
import { Opener, useOpened } from '../parts/opener';

/** Something that may be done though no task asks for it, such as correcting a report or calling a supervision off. */
export interface OwnAct {
  act: string;
  /** Who may do it. */
  bodies: NamedBody[];
  /** Only in the seat that signs. */
  head?: boolean;
  /** In the records clerk's seat too. */
  clerk?: boolean;
  /** What it is about; with the act it is unique in its case. */
  step: string;
  title: string;
  facts?: TaskRow['facts'];
}

/** The body for which somebody may do an act, if there is one. A deputy's seat only votes in the chamber. */
export const bodyFor = (
  { seats }: Pick<WhoAmI, 'seats'>,
  bodies: NamedBody[],
  { head = false, clerk = false }: Pick<OwnAct, 'head' | 'clerk'> = {},
): NamedBody | undefined =>
  bodies.find(({ id }) =>
    seats.some(
      ({ body, role }) =>
        body === id && ((clerk && role === 'clerk') || (isActing(role) && (!head || role === 'head'))),
    ),
  );

interface OwnActsProps {
  caseId: string;
  acts: OwnAct[];
  /** Where they are a part of the page of their own: its title, and for whom one acts. */
  head?: { title: string; says?: string };
}

/**
 * The acts of those given that one may do, each with its form; what one has just done stays when nothing is left to do.
 */
export function OwnActs({ caseId, acts, head }: OwnActsProps) {
  const words = useWords();
  const me = useMe();
  const opened = useOpened();
  const { open, shut } = opened;
  const { receipts, onDone } = useReceipts();
  const mine = acts.flatMap((one) => {
    const body = bodyFor(me, one.bodies, one);
    return body ? [{ key: `${one.act} ${one.step}`, one, task: taskOf(caseId, one, body) }] : [];
  });
  const chosen = mine.find(({ key }) => key === open);
  if (mine.length + receipts.length === 0) return null;
  const part = (
    <div className="stack own-acts">
      {receipts}
      <div className="row">
        {mine.map(({ key, one: { act } }) => (
          <Opener key={key} name={key} of={opened}>
            {words.act[act] ?? act}
          </Opener>
        ))}
      </div>
      {chosen && (
        <div id={opened.id} className="own-form">
          <AnyActForm
            key={chosen.key}
            name={chosen.one.act}
            task={chosen.task}
            title={chosen.one.title}
            onClose={() => shut(chosen.key)}
            onDone={(one) => {
              shut(chosen.key);
              onDone(one);
            }}
          />
        </div>
      )}
    </div>
  );
  if (!head || mine.length === 0) return part;
  return (
    <section className="card stack no-print" aria-label={head.title}>
      <div className="stack tight">
        <h2>{head.title}</h2>
        {head.says && <p className="small quiet">{head.says}</p>}
      </div>
      {part}
    </section>
  );
}

const taskOf = (caseId: string, { act, step, facts = {} }: OwnAct, body: NamedBody): TaskRow =>
  untasked({ caseId, key: `${act}/${step}`, body, step, acts: [act], facts });
