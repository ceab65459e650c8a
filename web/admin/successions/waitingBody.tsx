import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { NewSuccession } from '../../data/api';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import type { Waiting } from './gather';
import { CaseLink } from '../../parts/caseLink';
import { newSuccession } from '../../../api/forms';
import { BodyPicker } from '../../parts/bodyPicker';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { provisionPiece } from '../../parts/provisionFields';
import { unitOf } from '../../data/bodies';

interface Props {
  waiting: Waiting;
  onName(named: NewSuccession): Promise<unknown>;
}

/** The register takes so many cases at once. */
const MOST_CASES = 200;

/** One body that ended: since when, by which act, what of it waits where, and who is to take it over. */
export function WaitingBody({ waiting, onName }: Props) {
  const { old, on, cases } = waiting;
  const { words, say } = useLanguage('successions');
  const { today } = useMe();
  const [naming, setNaming] = useState(false);
  return (
    <article className="card stack" aria-label={say(old.name)}>
      <header className="stack tight">
        <h3>{say(old.name)}</h3>
        <p className="small">
          {on <= today ? words.ended(dmy(on)) : words.ends(dmy(on))}, <EndedBy on={on} />
        </p>
      </header>
      <section className="stack tight small">
        <p className="quiet">{words.waiting(cases.length)}</p>
        <ul className="says">
          {cases.map((one) => (
            <li key={one.id}>
              <CaseLink id={one.id}>{say(one.title)}</CaseLink>: <Duties of={one} />
            </li>
          ))}
        </ul>
      </section>
      {naming ? (
        <NameForm
          waiting={waiting}
          cases={cases.slice(0, MOST_CASES).map(({ id }) => id)}
          onName={onName}
          onClose={() => setNaming(false)}
        />
      ) : (
        <div className="row">
          <Button size="sm" onClick={() => setNaming(true)}>
            {words.open}
          </Button>
        </div>
      )}
    </article>
  );
}

/** The act that divided the country anew on that day; of other ends no act is known. */
function EndedBy({ on }: { on: string }) {
  const { successions: words } = useWords();
  const regimes = useApi('/regimes');
  const regime = regimes.data?.items.find(({ from }) => from === on);
  // Nothing is said to be unknown before one has looked.
  if (regimes.isPending) return null;
  if (!regime) return <span className="quiet">{words.actUnknown}</span>;
  return (
    <>
      {words.by}{' '}
      <Basis clause={regime.clause} verified={regime.verified === 'practice' ? undefined : regime.verified} />
    </>
  );
}

/**
 * What the old body has to do: which step where the case has several, which act, by when. To have seen it is no duty.
 */
function Duties({ of: { title: whole, duties } }: { of: Waiting['cases'][number] }) {
  const { words, say } = useLanguage();
  if (duties.length === 0) return <span className="quiet">{words.successions.later}</span>;
  const said = duties.map(({ title, acts, dueOn }) =>
    [
      title && say(title) !== say(whole) && say(title),
      ...acts.filter((act) => act !== 'seen').map((act) => words.act[act] ?? act),
      dueOn && words.successions.due(dmy(dueOn)),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return <>{said.join('; ')}</>;
}

interface NameProps {
  waiting: Waiting;
  /** The cases that go over at once. */
  cases: string[];
  onName(named: NewSuccession): Promise<unknown>;
  onClose(): void;
}

/** One of those that the area went to, or another body; the reason goes on record. */
function NameForm({ waiting: { old, candidates }, cases, onName, onClose }: NameProps) {
  const { successions: words } = useWords();
  return (
    <RequestForm<NewSuccession, unknown>
      label={words.open}
      submit={words.name(cases.length)}
      schema={newSuccession}
      send={onName}
      beside={{ old: old.id, cases }}
      parts={() => [
        piece<Successor>({
          name: 'successor',
          begins: { chosen: candidates.length > 0 ? '' : OTHER, other: '' },
          show: (successor, change) => (
            <SuccessorFields
              candidates={candidates}
              home={unitOf(old.id)}
              successor={successor}
              onChange={(part) => change({ ...successor, ...part })}
            />
          ),
          sent: ({ chosen, other }) => {
            const body = chosen === OTHER ? other : chosen;
            return body ? { successor: body } : null;
          },
        }),
        { name: 'why', as: 'reason' },
        provisionPiece({
          required: false,
          within: (fields) => (
            <details className="small">
              <summary>{words.provision}</summary>
              <p className="quiet">{words.noProvision}</p>
              {fields}
            </details>
          ),
        }),
      ]}
      onSent={() => undefined}
      onClose={onClose}
      takesFocus
    />
  );
}

const OTHER = 'other';

/** One of the candidates, or another body. */
interface Successor {
  chosen: string;
  other: string;
}

interface FieldsProps {
  candidates: Waiting['candidates'];
  /** The unit whose bodies are offered where none of the candidates is meant. */
  home: string;
  successor: Successor;
  onChange(part: Partial<Successor>): void;
}

function SuccessorFields({ candidates, home, successor: { chosen, other }, onChange }: FieldsProps) {
  const { words, say } = useLanguage('successions');
  return (
    <>
      <Radio.Group label={words.successor} withAsterisk value={chosen} onChange={(one) => onChange({ chosen: one })}>
        <div className="candidates">
          {candidates.map(({ id, name }) => (
            <Radio key={id} value={id} label={say(name)} />
          ))}
          <Radio value={OTHER} label={words.other} />
        </div>
      </Radio.Group>
      {chosen === OTHER && (
        <BodyPicker
          label={words.successor}
          home={home}
          value={other}
          onChange={(id) => onChange({ other: id })}
          required
        />
      )}
    </>
  );
}
