import type { ComparisonView, FindingView, GatheringView, NamedBody, ReconciliationView } from '../data/api';
import { AskFields, type Said, statedIn } from '../case/forms/asks';
import { type ProjectLine, ProjectLines, projectsIn } from '../case/forms/projectLines';
import { Letter } from '../consultation/letter';
import { useApi } from '../data/queries';
import { ActForm, type ActFormProps } from '../parts/form/actForm';
import { piece } from '../parts/form/description';
import { NOTE, papers, WHY } from '../parts/form/usual';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { namesBody } from '../../domain/coordination/projects';
import { Tag } from '../parts/mark';

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

type Project = ReconciliationView['projects'][number];

/** Each finding of the reconciled lists that nobody has decided yet, one after another. */
export function DecideFindingForm(act: ActFormProps) {
  const words = useWords();
  const at = { path: { id: act.task.caseId } };
  const lists = useApi('/gatherings/{id}/projects', at);
  const gathering = useApi('/gatherings/{id}', at);
  const open =
    lists.data?.projects.flatMap((project) =>
      project.findings.filter(({ decision }) => !decision).map((finding) => ({ project, finding })),
    ) ?? [];
  const bodies = [...new Map(gathering.data?.duties.map(({ body }) => [body.id, body])).values()];
  return (
    <Loaded of={lists}>
      {() =>
        open.length === 0 ? (
          <p className="quiet">{words.contribution.noFindings}</p>
        ) : (
          <div className="stack">
            {open.map(({ project, finding }) => (
              <One
                key={finding.key}
                project={project}
                finding={finding}
                bodies={bodies}
                act={{ ...act, onDone: (done) => act.onDone(done, open.length > 1) }}
              />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

interface OneProps {
  act: ActFormProps;
  project: Project;
  finding: FindingView;
  bodies: NamedBody[];
}

function One({ act, project, finding, bodies }: OneProps) {
  const { words, say } = useLanguage();
  const named = (values: readonly string[], called: Partial<Record<string, string>>) =>
    values.map((value) => ({ value, label: called[value] ?? value }));
  return (
    <div className="comment">
      <ActForm
        act={act}
        about={finding.key}
        label={words.form.save}
        data={{ finding: finding.key }}
        parts={(said) => [
          {
            name: 'data.decision',
            label: words.works.decision,
            as: 'options',
            among: named(finding.choices, words.works.decisions),
          },
          namesBody(said('data.decision')) && {
            name: 'data.to',
            label: words.works.to,
            required: true,
            among: bodies,
          },
          WHY,
        ]}
      >
        <div className="stack tight">
          <h4>{project.name ?? project.id}</h4>
          <p className="small">
            <Tag look="late">{words.works.kinds[finding.kind]}</Tag> {say(finding.reason)}
          </p>
        </div>
      </ActForm>
    </div>
  );
}

/** Confirms that a contribution came: it is called by its duty. */
export const ConfirmReceiptForm = (act: ActFormProps) => (
  <ActForm act={act} data={{ duty: String(act.task.facts.duty) }} parts={() => [NOTE]} />
);
