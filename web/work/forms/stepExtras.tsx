import { Checkbox } from '@mantine/core';
import type { StepView, TaskRow } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';
import { useApi } from '../../data/queries';
import { DateField } from '../../parts/fields';
import { type Locale, useLanguage } from '../../words';
import { readDmy } from '../../words/dates';
import { AskFields, type Said, statedIn } from './asks';
import { type ProjectLine, ProjectLines, projectsIn } from './projectLines';
import { assignmentsIn, schedulesIn, type WorkLine, WorkLines } from './workLines';

/** What a step lays down beside its documents, as it is typed. */
export interface Extras {
  said: Said;
  work: WorkLine[];
  projects: ProjectLine[];
  heldOn: string;
  attended: string[];
}

export const NO_EXTRAS: Extras = { said: {}, work: [], projects: [], heldOn: '', attended: [] };

interface Props {
  law: Step | undefined;
  steps: Step[];
  task: TaskRow;
  extras: Extras;
  onChange(extras: Extras): void;
}

/** Figures, schedules, assignments, projects, attendance: whatever the law has this step lay down. */
export function StepExtras({ law, steps, task, extras, onChange }: Props) {
  const naming = law?.kind === 'exchange' || law?.carries === 'schedules' || law?.carries === 'assignments';
  const about = useApi('/cases/{id}/steps/{step}', naming ? { path: { id: task.caseId, step: task.step } } : null);
  if (!law) return null;
  const parties = about.data ? partiesOf(about.data) : [];
  const change = (part: Partial<Extras>) => onChange({ ...extras, ...part });
  const kind = law.kind === 'exchange' ? 'conclusions' : law.carries === 'schedules' ? 'schedules' : 'assignments';
  return (
    <>
      <AskFields asks={law.asks ?? []} said={extras.said} onChange={(said) => change({ said })} />
      {law.kind === 'exchange' && <Meeting extras={extras} parties={parties} change={change} />}
      {naming && (
        <WorkLines
          kind={kind}
          lines={extras.work}
          parties={parties}
          steps={steps.filter(({ id }) => id !== law.id)}
          onChange={(work) => change({ work })}
        />
      )}
      {law.carries === 'projects' && (
        <ProjectLines lines={extras.projects} onChange={(projects) => change({ projects })} />
      )}
    </>
  );
}

/** Whom a step may name: its holder, those the procedure names, and whoever else was invited. */
function partiesOf({ holder, to, meeting }: StepView): StepView['to'] {
  const all = [holder, ...to, ...(meeting?.invited.map(({ body }) => body) ?? [])];
  return [...new Map(all.map((body) => [body.id, body])).values()];
}

function Meeting({
  extras: { heldOn, attended },
  parties,
  change,
}: {
  extras: Extras;
  parties: StepView['to'];
  change(part: Partial<Extras>): void;
}) {
  const { words, say } = useLanguage();
  return (
    <div className="stack">
      <DateField label={words.form.heldOn} required value={heldOn} onChange={(day) => change({ heldOn: day })} />
      <fieldset>
        <legend>{words.contribution.attended}</legend>
        <div className="row">
          {parties.map(({ id, short }) => (
            <Checkbox
              key={id}
              size="xs"
              label={say(short)}
              checked={attended.includes(id)}
              onChange={({ currentTarget }) =>
                change({ attended: currentTarget.checked ? [...attended, id] : attended.filter((one) => one !== id) })
              }
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** What was typed as the act's data and texts; nothing while something required is missing. */
export function extrasIn(
  law: Step | undefined,
  { said, work, projects, heldOn, attended }: Extras,
  locale: Locale,
): { data: Record<string, unknown>; texts: Record<string, string> } | null {
  const asks = law?.asks ?? [];
  const { figures, texts, complete } = statedIn(asks, said, locale);
  const exchange = law?.kind === 'exchange';
  const day = readDmy(heldOn);
  const laid =
    law?.carries === 'schedules'
      ? schedulesIn(work)
      : law?.carries === 'assignments' || (exchange && work.length > 0)
        ? assignmentsIn(work)
        : NOTHING;
  const listed = law?.carries === 'projects' ? projectsIn(projects, locale) : { projects: undefined, texts: {} };
  if (!complete || !laid || !listed || (exchange && day === null)) return null;
  const words = { ...texts, ...laid.texts, ...listed.texts };
  return {
    data: {
      ...(figures.length > 0 && { figures }),
      ...laid.data,
      ...(listed.projects && { projects: listed.projects }),
      ...(exchange && { heldOn: day, attended }),
      ...(Object.keys(words).length > 0 && { words: Object.keys(words) }),
    },
    texts: words,
  };
}

const NOTHING = { data: {}, texts: {} };
