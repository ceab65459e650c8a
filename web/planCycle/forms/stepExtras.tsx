import type { ArticleView, NamedBody, StepView, TaskRow } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';
import { useApi } from '../../data/queries';
import { type Part, piece } from '../../parts/form/description';
import { Parties, type PartiesProps } from '../../parts/parties';
import { useLanguage, useWords } from '../../words';
import { AskFields, type Said, statedIn } from '../../case/forms/asks';
import { type ProjectLine, ProjectLines, projectsIn } from '../../case/forms/projectLines';
import { articlesFrom } from './articleLines';
import { assignmentsIn, schedulesIn, type WorkLine, WorkLines } from './workLines';

/**
 * Figures, schedules, assignments, projects, articles, attendance: whatever the law has this step lay down beside its
 * documents. `draft`: the articles as they were put out last.
 */
export function useStepExtras(law: Step | undefined, steps: Step[], task: TaskRow, draft: ArticleView[]): Part[] {
  const { words, locale } = useLanguage();
  const exchange = law?.kind === 'exchange';
  const work = exchange || law?.carries === 'schedules' || law?.carries === 'assignments';
  const naming = work || law?.carries === 'projects' || (law?.carries === 'articles' && law.to.length > 0);
  const about = useApi('/cases/{id}/steps/{step}', naming ? { path: { id: task.caseId, step: task.step } } : null);
  if (!law) return [];
  const parties = about.data ? partiesOf(about.data) : [];
  const asks = law.asks ?? [];
  return [
    piece<Said>({
      name: 'said',
      begins: {},
      show: (said, change) => <AskFields asks={asks} said={said} onChange={change} />,
      sent: (said) => statedIn(asks, said, locale),
    }),
    exchange && { name: 'data.heldOn', label: words.form.heldOn, required: true },
    exchange &&
      piece<string[]>({
        name: 'attended',
        begins: [],
        show: (attended, change) => <Attendance parties={parties} value={attended} onChange={change} />,
        sent: (attended) => ({ data: { attended } }),
      }),
    work && workOf(law, steps, parties),
    law.carries === 'articles' && articlesFrom(draft, parties),
    law.carries === 'projects' &&
      piece<ProjectLine[]>({
        name: 'projects',
        begins: [],
        show: (lines, change) => <ProjectLines lines={lines} onChange={change} parties={parties} />,
        sent: (lines) => projectsIn(lines, locale),
      }),
  ];
}

/** Work that the step gives to others: an exchange may end without conclusions, the rest may not stay empty. */
function workOf(law: Step, steps: Step[], parties: NamedBody[]) {
  const kind = law.kind === 'exchange' ? 'conclusions' : law.carries === 'schedules' ? 'schedules' : 'assignments';
  const nothing = (lines: WorkLine[]) => kind === 'conclusions' && lines.length === 0;
  return piece<WorkLine[]>({
    name: 'work',
    begins: [],
    show: (lines, change) => (
      <WorkLines
        kind={kind}
        lines={lines}
        parties={parties}
        steps={steps.filter(({ id }) => id !== law.id)}
        onChange={change}
      />
    ),
    sent: (lines) => (nothing(lines) ? {} : kind === 'schedules' ? schedulesIn(lines) : assignmentsIn(lines)),
  });
}

/** Whom a step may name: its holder, those the procedure names, and whoever else was invited. */
function partiesOf({ holder, to, meeting }: StepView): NamedBody[] {
  const all = [holder, ...to, ...(meeting?.invited.map(({ body }) => body) ?? [])];
  return [...new Map(all.map((body) => [body.id, body])).values()];
}

function Attendance(those: PartiesProps) {
  const { contribution } = useWords();
  return (
    <fieldset>
      <legend>{contribution.attended}</legend>
      <Parties {...those} />
    </fieldset>
  );
}
