import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ActProspect } from '../../data/api';
import type { Doing } from '../../data/act';
import { send } from '../../data/client';
import { useLanguage, useWords } from '../../words';
import { dmy, dmyOrDash } from '../../words/dates';
import { ProblemNote } from '../problem';

/** Before an act in a case is done: what would come of it, on request. */
export const useWhatComesOf = (caseId: string) =>
  useWhatComes((body: Doing) =>
    send('post', '/cases/{id}/acts/prospect', { path: { id: caseId }, body: body as never }),
  );

/** Before anything irreversible is sent: what would come of it, on request. */
export function useWhatComes<B>(look: (body: B) => Promise<ActProspect>) {
  const looking = useMutation({ mutationFn: look });
  return {
    forget: looking.reset,
    button: (body: B, ready: boolean) => (
      <Asking pending={looking.isPending} ready={ready} onAsk={() => looking.mutate(body)} />
    ),
    shown: (
      <>
        <ProblemNote error={looking.error} />
        {looking.data && <WhatComes of={looking.data} />}
      </>
    ),
  };
}

function Asking({ pending, ready, onAsk }: { pending: boolean; ready: boolean; onAsk(): void }) {
  const { whatComes: words } = useWords();
  return (
    <Button variant="default" loading={pending} disabled={!ready} onClick={onAsk}>
      {words.ask}
    </Button>
  );
}

function WhatComes({ of: { told, done, opened, moved, tasks, opens, closes, more } }: { of: ActProspect }) {
  const { words, say } = useLanguage();
  const { whatComes, cases } = words;
  const nothing = [told, done, opened, moved, tasks, opens].every(({ length }) => length === 0) && !closes;
  const stepCalled = ({ title, step }: { title: { vi: string; en: string } | null; step: string }) =>
    title ? say(title) : step;
  return (
    <div className="what-comes stack tight" role="status">
      <h4>{whatComes.title}</h4>
      {nothing && <p className="small">{whatComes.nothing}</p>}
      <Lines of={whatComes.done} lines={done.map(stepCalled)} />
      <Lines
        of={whatComes.opened}
        lines={opened.map((one) => `${stepCalled(one)} – ${say(one.holder.short)}${until(one.dueOn, whatComes.by)}`)}
      />
      <Lines
        of={whatComes.moved}
        lines={moved.map(
          (one) => `${stepCalled(one)}: ${whatComes.becomes(dmyOrDash(one.oldDue), dmyOrDash(one.dueOn))}`,
        )}
      />
      <Lines
        of={whatComes.tasks}
        lines={beside({ tasks, opened }).map(({ body, title, dueOn }) =>
          [say(body.short), title && `: ${say(title)}`, until(dueOn, whatComes.by)].filter(Boolean).join(''),
        )}
      />
      <Lines
        of={whatComes.opens}
        lines={opens.map(({ kind, title }) => `${cases.kinds[kind] ?? kind}: ${say(title)}`)}
      />
      <Lines of={whatComes.told(told.length)} lines={told.map(({ short }) => say(short))} />
      {closes && <p className="small strong">{whatComes.closes}</p>}
      {more > 0 && <p className="tiny quiet">{whatComes.more(more)}</p>}
    </div>
  );
}

const until = (day: string | null, by: (day: string) => string): string => (day ? ` (${by(dmy(day))})` : '');

/** What bodies will have to do besides the steps that open, which say it already. */
const beside = ({ tasks, opened }: Pick<ActProspect, 'tasks' | 'opened'>): ActProspect['tasks'] =>
  tasks.filter(({ body, title }) => !opened.some((one) => one.holder.id === body.id && one.title?.vi === title?.vi));

/** More than this is read by who opens it. */
const FEW = 8;

/** Several things of one name are one line. */
function Lines({ of, lines: all }: { of: string; lines: string[] }) {
  const { whatComes } = useWords();
  const lines = [...new Set(all)];
  if (lines.length === 0) return null;
  const list = (some: string[]) => (
    <ul className="says small">
      {some.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
  return (
    <div>
      <p className="small strong">{of}</p>
      {list(lines.slice(0, FEW))}
      {lines.length > FEW && (
        <details className="small">
          <summary>{whatComes.more(lines.length - FEW)}</summary>
          {list(lines.slice(FEW))}
        </details>
      )}
    </div>
  );
}
