import { Checkbox } from '@mantine/core';
import type { ProjectView } from '../../../data/api';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { Basis } from '../../../parts/basis';
import { Loaded } from '../../../parts/loaded';
import { useLanguage } from '../../../words';
import { Frame } from '../frame';
import { complete, named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';

interface Draft {
  documents: Papers;
  /** Councils that this sending leaves out. */
  without: string[];
}

/**
 * The owner sends the notices that came about together, with the document; the register's entry is the proof of
 * sending.
 */
export function SendNoticeForm(props: FormProps) {
  const project = useApi('/projects/{id}', { path: { id: props.task.caseId }, query: { limit: 200 } });
  return <Loaded of={project}>{() => project.data && <Sending {...props} project={project.data} />}</Loaded>;
}

function Sending({ name, task, title, onDone, onClose, project }: FormProps & { project: ProjectView }) {
  const { words, say } = useLanguage();
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${task.key}/${name}`, {
    documents: {},
    without: [],
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const owed = (task.facts.notices as string[] | undefined) ?? [];
  const notices = project.notices.items.filter(({ id, end }) => owed.includes(id) && end === null);
  const chosen = owed.filter((id) => !draft.without.includes(id));
  const products = [
    { type: 'project-notice', title: { vi: words.projectForm.notice, en: words.projectForm.notice }, required: true },
  ];
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { notices: chosen, documents: named(draft.documents) } });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={chosen.length > 0 && complete(products, draft.documents)}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <fieldset className="stack tight">
        <legend>{words.projectForm.whichNotices}</legend>
        {notices.map(({ id, council, cause }) => (
          <Checkbox
            key={id}
            label={`${council ? say(council.name) : id}${cause ? ` – ${words.project.causes[cause]}` : ''}`}
            checked={!draft.without.includes(id)}
            onChange={({ currentTarget }) =>
              change({
                without: currentTarget.checked ? draft.without.filter((one) => one !== id) : [...draft.without, id],
              })
            }
          />
        ))}
      </fieldset>
      <details className="small">
        <summary>{words.project.contents}</summary>
        <ul className="says">
          {project.contents.map((one) => (
            <li key={one.id}>
              {say(one.title)}{' '}
              <span className="tiny quiet">
                – <Basis clause={one.clause} />
              </span>
            </li>
          ))}
        </ul>
      </details>
      <PaperSlots
        products={products}
        task={task}
        papers={draft.documents}
        onChange={(documents) => change({ documents })}
      />
    </Frame>
  );
}
