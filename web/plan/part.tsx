import { useQueries } from '@tanstack/react-query';
import { DESCRIBED } from '../../domain/planContent/described';
import { type Content, type Contents, type Part, PARTS } from '../../domain/planContent/parts';
import type { PlanPartView, PlanView } from '../data/api';
import { queryOf } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { Editor } from './editor';

interface Props {
  caseId: string;
  plan: PlanView;
  part: Part;
}

/** A part of a plan, with what the other parts give it. */
export function PartPage({ caseId, plan, part }: Props) {
  const { say } = useLanguage();
  const answers = useQueries({
    queries: PARTS.map((one) => queryOf('/cases/{id}/plan/{part}', { path: { id: caseId, part: one }, query: {} })),
  });
  const index = PARTS.indexOf(part);
  const error = answers.find((one) => one.error)?.error ?? null;
  const ready = answers.every(({ data }) => data !== undefined);
  const views = answers.map(({ data }) => data);
  return (
    <section className="stack wide" aria-label={say(DESCRIBED[part].name)}>
      <Loaded
        of={{
          error,
          data: ready ? (views as PlanPartView[]) : undefined,
          refetch: () => answers.forEach((one) => void one.refetch()),
        }}
      >
        {(all) => (
          <Editor
            key={part}
            caseId={caseId}
            plan={plan}
            part={part}
            view={all[index]!}
            others={contentsOf(all.filter((one) => one.part !== part))}
          />
        )}
      </Loaded>
    </section>
  );
}

const contentsOf = (views: PlanPartView[]): Contents =>
  Object.fromEntries(views.flatMap(({ part, content }) => (content ? [[part, content as Content]] : [])));
