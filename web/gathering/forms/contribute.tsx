import type { ComparisonView, GatheringView, ReconciliationView } from '../../data/api';
import { AskFields, type Said, statedIn } from '../../case/forms/asks';
import { type ProjectLine, ProjectLines, projectsIn } from '../../case/forms/projectLines';
import { Letter } from '../../consultation/letter';
import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { papers } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';

/** What a body brings in to a gathering: documents, figures and statements, a list of projects. */
export function ContributeForm(act: ActFormProps) {
  const at = { path: { id: act.task.caseId } };
  const gathering = useApi('/gatherings/{id}', at);
  const comparison = useApi('/gatherings/{id}/comparison', at);
  const lists = useApi('/gatherings/{id}/projects', gathering.data?.carriesProjects ? at : null);
  return (
    <Loaded of={gathering}>
      {() => (
        <Loaded of={comparison}>
          {() =>
            gathering.data &&
            comparison.data && (
              <Contribution act={act} gathering={gathering.data} rows={comparison.data.rows} lists={lists.data} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface Given {
  act: ActFormProps;
  gathering: GatheringView;
  rows: ComparisonView['rows'];
  lists: ReconciliationView | undefined;
}

function Contribution({ act, gathering, rows, lists }: Given) {
  const { words, locale } = useLanguage();
  const { task } = act;
  const asks = rows.map(({ ask }) => ask);
  const agreed = Object.fromEntries(rows.map(({ ask, agreed: one }) => [ask.id, one]));
  const what = gathering.duties.find(({ id }) => id === task.facts.duty)?.name;
  return (
    <ActForm
      act={act}
      data={{ duty: task.facts.duty }}
      parts={() => [
        papers(gathering.produces, task),
        piece<Said>({
          name: 'said',
          begins: {},
          show: (said, change) => <AskFields asks={asks} said={said} onChange={change} agreed={agreed} />,
          sent: (said) => statedIn(asks, said, locale),
        }),
        gathering.carriesProjects &&
          piece<ProjectLine[]>({
            name: 'projects',
            begins: [],
            show: (lines, change) => <ProjectLines lines={lines} onChange={change} programme={programmeOf(lists)} />,
            sent: (lines) => projectsIn(lines, locale),
          }),
      ]}
    >
      {what && <p className="strong">{words.contribution.assigned(what)}</p>}
      {gathering.letter && <Letter letter={gathering.letter} from={gathering.askedBy} />}
    </ActForm>
  );
}

const programmeOf = (lists: ReconciliationView | undefined) =>
  lists?.projects.filter(({ programme }) => programme).map(({ id, name }) => ({ id, name: name ?? id }));
