import { useApi } from '../data/queries';
import { CaseByTitle } from '../parts/caseByTitle';
import { useLanguage } from '../words';
import { Button, Radio } from '@mantine/core';
import type { SupervisionLawView } from '../data/api';
import { Basis } from '../parts/basis';
import { useState } from 'react';
import { BodyPicker } from '../parts/bodyPicker';

/** The task whose measure a supervision carries out. */
export interface Source {
  case: string;
  task: string;
  rung: string;
}

/** As the link on the task's ladder names it. */
export function sourceIn(query: URLSearchParams): Source | null {
  const [id, task, rung] = [query.get('case'), query.get('task'), query.get('rung')];
  return id && task && rung ? { case: id, task, rung } : null;
}

/** What the supervision that is being opened carries out. */
export function SourceNote({ source }: { source: Source }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const view = useApi('/supervisions/{id}', { path: { id: source.case } }).data;
  const rung = view?.rungs.find(({ id }) => id === source.rung);
  const task = view?.tasks.find(({ id }) => id === source.task);
  return (
    <div className="card stack tight">
      <p>
        {words.forMeasure} <span className="strong">{rung && say(rung.title)}</span> · {words.task(source.task)} ·{' '}
        <CaseByTitle id={source.case} otherwise="–" />
      </p>
      {task?.says && (
        <blockquote className="said">
          <p>{task.says}</p>
        </blockquote>
      )}
    </div>
  );
}

interface Props {
  groups: SupervisionLawView['groups'];
  law: SupervisionLawView;
  value: string;
  onChange(id: string): void;
}

/** The groups of work under the law of the day, each with its clause and how sure that is. */
export function GroupChoice({ groups, law, value, onChange }: Props) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  if (groups.length === 0) return <p className="quiet">{words.noneCompetent}</p>;
  return (
    <Radio.Group
      label={words.chooseGroup}
      description={
        <>
          {words.lawToday}: {say(law.title)}
        </>
      }
      withAsterisk
      value={value}
      onChange={onChange}
    >
      <div className="groups">
        {groups.map(({ id, title, clause, steps, confidential }) => (
          <div key={id} className="group-choice" data-chosen={value === id}>
            <Radio
              value={id}
              label={say(title)}
              description={
                <>
                  <Basis clause={clause} /> · {words.stepsOf(steps.length)}
                  {confidential && ` · ${words.confidential}`}
                </>
              }
            />
          </div>
        ))}
      </div>
    </Radio.Group>
  );
}

export interface Named {
  id: string;
  name: { vi: string; en: string };
}

/** Who is supervised: one body after the other. */
export function Supervised({
  home,
  chosen,
  onChange,
}: {
  home: string;
  chosen: Named[];
  onChange(chosen: Named[]): void;
}) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const [one, setOne] = useState<Named | null>(null);
  const known = chosen.some(({ id }) => id === one?.id);
  return (
    <fieldset className="stack">
      <legend>{words.supervised}</legend>
      <div className="row top">
        <BodyPicker
          label={words.supervised}
          home={home}
          value={one?.id ?? ''}
          onChange={(id, body) => setOne(body ? { id, name: body.name } : null)}
        />
        <Button
          mt={24}
          variant="default"
          disabled={!one || known}
          onClick={() => {
            if (one) onChange([...chosen, one]);
            setOne(null);
          }}
        >
          {words.addBody}
        </Button>
      </div>
      {chosen.length > 0 && (
        <ul className="plain row" aria-label={words.supervised}>
          {chosen.map(({ id, name }) => (
            <li key={id} className="row mark mine">
              {say(name)}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={words.removeBody(say(name))}
                onClick={() => onChange(chosen.filter((other) => other.id !== id))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
