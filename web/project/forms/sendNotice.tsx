import { Contents } from '../contents';
import type { ProjectView } from '../../data/api';
import { ActForm } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { useItsDocument } from '../../parts/form/itsDocument';
import { paper, papers } from '../../parts/form/usual';
import { Ticks } from '../../parts/ticks';
import { useLanguage, useWords } from '../../words';
import { ofProject } from './ofProject';

/**
 * The owner sends the notices that came about together, with the document; the register's entry is the proof of
 * sending.
 */
export const SendNoticeForm = ofProject(({ act, view: project }) => {
  const words = useWords();
  const itsDocument = useItsDocument('issue', act.task, act.task.body.id);
  const owed = act.task.facts.notices ?? [];
  return (
    <ActForm
      act={act}
      parts={() => [
        piece<string[]>({
          name: 'without',
          begins: [],
          show: (without, change) => <Which owed={owed} project={project} without={without} onChange={change} />,
          sent: (without) => ({ data: { notices: owed.filter((id) => !without.includes(id)) } }),
        }),
        <Contents key="contents" of={project.contents} />,
        papers([paper('project-notice', words.projectForm.notice, true)], act.task),
        ...itsDocument,
      ]}
    />
  );
});

interface WhichProps {
  owed: string[];
  project: ProjectView;
  /** Notices that this sending leaves out. */
  without: string[];
  onChange(without: string[]): void;
}

function Which({ owed, project, without, onChange }: WhichProps) {
  const { words, say } = useLanguage();
  const notices = project.notices.items.filter(({ id, end }) => owed.includes(id) && end === null);
  return (
    <fieldset className="stack tight">
      <legend>{words.projectForm.whichNotices}</legend>
      <Ticks
        all={notices}
        chosen={notices.filter(({ id }) => !without.includes(id))}
        onChange={(chosen) => onChange(notices.filter((one) => !chosen.includes(one)).map(({ id }) => id))}
        keyOf={({ id }) => id}
        called={({ id, council, cause }) =>
          `${council ? say(council.name) : id}${cause ? ` – ${words.project.causes[cause]}` : ''}`
        }
      />
    </fieldset>
  );
}
