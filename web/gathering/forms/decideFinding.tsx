import type { FindingView, NamedBody, ReconciliationView } from '../../data/api';
import { namesBody } from '../../../domain/coordination/projects';
import { useApi } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { Tag } from '../../parts/mark';
import { useLanguage, useWords } from '../../words';

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
