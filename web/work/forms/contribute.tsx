import type { ComparisonView, GatheringView, ReconciliationView } from '../../data/api';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { useApi } from '../../data/queries';
import { DocumentLinks } from '../../parts/documents';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';
import { AskFields, type Said, statedIn } from './asks';
import { Frame } from './frame';
import { complete, named, type Papers, PaperSlots } from './papers';
import { type ProjectLine, ProjectLines, projectsIn } from './projectLines';
import type { FormProps } from './props';

interface Draft {
  documents: Papers;
  said: Said;
  projects: ProjectLine[];
}

/** What a body brings in to a gathering: documents, figures and statements, a list of projects. */
export function ContributeForm(props: FormProps) {
  const gathering = useApi('/gatherings/{id}', { path: { id: props.task.caseId } });
  const comparison = useApi('/gatherings/{id}/comparison', { path: { id: props.task.caseId } });
  const lists = useApi(
    '/gatherings/{id}/projects',
    gathering.data?.carriesProjects ? { path: { id: props.task.caseId } } : null,
  );
  return (
    <Loaded of={gathering}>
      {() => (
        <Loaded of={comparison}>
          {() =>
            gathering.data &&
            comparison.data && (
              <Contribution {...props} gathering={gathering.data} rows={comparison.data.rows} lists={lists.data} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface Given {
  gathering: GatheringView;
  rows: ComparisonView['rows'];
  lists: ReconciliationView | undefined;
}

function Contribution({ name, task, title, onDone, onClose, gathering, rows, lists }: FormProps & Given) {
  const { words, locale } = useLanguage();
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${task.key}/${name}`, {
    documents: {},
    said: {},
    projects: [],
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const asks = rows.map(({ ask }) => ask);
  const stated = statedIn(asks, draft.said, locale);
  const listed = gathering.carriesProjects ? projectsIn(draft.projects, locale) : { projects: undefined, texts: {} };
  const what = gathering.duties.find(({ id }) => id === task.facts.duty)?.name;
  const send = () => {
    const texts = { ...stated.texts, ...listed?.texts };
    act.mutate({
      name,
      body: task.body.id,
      texts,
      data: {
        duty: task.facts.duty,
        documents: named(draft.documents),
        figures: stated.figures,
        words: Object.keys(texts),
        ...(listed?.projects && { projects: listed.projects }),
      },
    });
  };
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={complete(gathering.produces, draft.documents) && stated.complete && listed !== null}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      {what && <p className="strong">{words.contribution.assigned(what)}</p>}
      {gathering.documents.length > 0 && (
        <div className="small">
          <span className="quiet">{words.form.readFirst}: </span>
          <DocumentLinks documents={gathering.documents} />
        </div>
      )}
      <PaperSlots
        products={gathering.produces}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
      <AskFields
        asks={asks}
        said={draft.said}
        onChange={(said) => change({ said })}
        agreed={Object.fromEntries(rows.map(({ ask, agreed }) => [ask.id, agreed]))}
      />
      {gathering.carriesProjects && (
        <ProjectLines
          lines={draft.projects}
          onChange={(projects) => change({ projects })}
          programme={programmeOf(lists)}
        />
      )}
    </Frame>
  );
}

const programmeOf = (lists: ReconciliationView | undefined) =>
  lists?.projects.filter(({ programme }) => programme).map(({ id, name }) => ({ id, name: name ?? id }));
