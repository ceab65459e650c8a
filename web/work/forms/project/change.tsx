import type { ProjectView } from '../../../data/api';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { BodyPicker } from '../../../parts/bodyPicker';
import { WhyField } from '../../../parts/fields';
import { Loaded } from '../../../parts/loaded';
import { type Place, PlacePicker } from '../../../parts/placePicker';
import { useLanguage, useWords } from '../../../words';
import { type Details, detailsIn, DetailFields, typed } from '../../../projects/detailFields';
import { Frame } from '../frame';
import type { FormProps } from '../props';

/** The project as it stands, for a form that changes it. */
function WithProject({ task, children }: { task: FormProps['task']; children(project: ProjectView): React.ReactNode }) {
  const project = useApi('/projects/{id}', { path: { id: task.caseId }, query: { limit: 200 } });
  return <Loaded of={project}>{() => project.data && children(project.data)}</Loaded>;
}

/** Other particulars: only what changed goes on record, and everyone who was told is told anew. */
export const AmendForm = (props: FormProps) => (
  <WithProject task={props.task}>{(project) => <Amending {...props} project={project} />}</WithProject>
);

function Amending({ name, task, title, onDone, onClose, project }: FormProps & { project: ProjectView }) {
  const { words, locale } = useLanguage();
  const before = typed(project, locale);
  const { draft, change, forget } = useDraft<Details>(`${task.caseId}/${task.key}/${name}`, before);
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const [given, old] = [detailsIn(draft, locale), detailsIn(before, locale)];
  const changed =
    given &&
    Object.fromEntries(
      Object.entries(given).filter(
        ([field, value]) => JSON.stringify(value) !== JSON.stringify(old?.[field as keyof typeof given]),
      ),
    );
  const ready = changed !== null && Object.keys(changed).length > 0;
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={ready}
      unready={changed ? words.form.unchanged : undefined}
      pending={act.isPending}
      error={act.error}
      onSend={() => changed && act.mutate({ name, body: task.body.id, data: changed })}
      onClose={onClose}
    >
      <p className="small quiet">{words.projectForm.means[name]}</p>
      <DetailFields details={draft} onChange={change} unit={project.unit} />
    </Frame>
  );
}

/** Other places: the Councils that are left are told of the withdrawal, the new ones of the project. */
export const MovePlacesForm = (props: FormProps) => (
  <WithProject task={props.task}>{(project) => <Moving {...props} project={project} />}</WithProject>
);

function Moving({ name, task, title, onDone, onClose, project }: FormProps & { project: ProjectView }) {
  const words = useWords();
  const { draft, change, forget } = useDraft<{ places: Place[]; why: string }>(`${task.caseId}/${task.key}/${name}`, {
    places: project.places,
    why: '',
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { places: draft.places.map(({ code }) => code) },
      texts: { why: draft.why.trim() },
    });
  // Where the units changed, that the places are still the same is what is to be said.
  const same = project.placesSure && codes(draft.places) === codes(project.places);
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.places.length > 0 && !same && draft.why.trim() !== ''}
      unready={same ? words.form.unchanged : undefined}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="small quiet">{words.projectForm.means[name]}</p>
      <PlacePicker
        label={words.projectForm.places}
        level={project.level === 'nation' ? 'province' : 'commune'}
        within="VN"
        places={draft.places}
        onChange={(places) => change({ places })}
      />
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}

const codes = (places: Place[]): string =>
  places
    .map(({ code }) => code)
    .sort()
    .join();

/** Those who decide on the project name another owner; the duties go over to it. */
export const ChangeOwnerForm = (props: FormProps) => (
  <WithProject task={props.task}>{(project) => <Handing {...props} project={project} />}</WithProject>
);

function Handing({
  name,
  task,
  title,
  onDone,
  onClose,
  project: { owner, unit },
}: FormProps & { project: ProjectView }) {
  const { words, say } = useLanguage();
  const { draft, change, forget } = useDraft(`${task.caseId}/${task.key}/${name}`, { owner: '', why: '' });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const send = () =>
    act.mutate({ name, body: task.body.id, data: { owner: draft.owner }, texts: { why: draft.why.trim() } });
  const same = draft.owner === owner.id;
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.owner !== '' && !same && draft.why.trim() !== ''}
      unready={same ? words.form.unchanged : undefined}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="small quiet">
        {words.projectForm.ownerNow(say(owner.name))} {words.projectForm.means[name]}
      </p>
      <BodyPicker
        label={words.projectForm.owner}
        home={unit}
        value={draft.owner}
        onChange={(owner) => change({ owner })}
        required
      />
      <WhyField value={draft.why} onChange={(why) => change({ why })} />
    </Frame>
  );
}
