import type { SupervisionView } from '../../../data/api';
import { useAct } from '../../../data/act';
import { useDraft } from '../../../data/drafts';
import { useApi } from '../../../data/queries';
import { Loaded } from '../../../parts/loaded';
import { useLanguage } from '../../../words';
import { Frame } from '../frame';
import { complete, named, type Papers, PaperSlots } from '../papers';
import type { FormProps } from '../props';
import { ACT_SPECS } from './acts';
import { About } from './about';
import { Field, filled, readField, Said } from './fields';
import { type ActSpec, type Context, fieldsOf, type Values } from './spec';

/**
 * Any act of a supervision but the conclusion: its fields, documents and words, as the act's specification has them.
 */
export function SupervisionForm(props: FormProps) {
  const view = useApi('/supervisions/{id}', { path: { id: props.task.caseId } });
  const spec = ACT_SPECS[props.name];
  return (
    <Loaded of={view}>{() => (spec && view.data ? <Asking {...props} spec={spec} view={view.data} /> : null)}</Loaded>
  );
}

interface Draft {
  values: Values;
  papers: Papers;
  said: string;
}

function Asking({
  name,
  task,
  title,
  onDone,
  onClose,
  spec,
  view,
}: FormProps & { spec: ActSpec; view: SupervisionView }) {
  const { words, say } = useLanguage();
  const { draft, change, forget } = useDraft<Draft>(`${task.caseId}/${task.key}/${name}`, {
    values: proposedIn(task.facts),
    papers: {},
    said: '',
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const sessions =
    useApi('/sessions', name === 'take-rung' ? { query: { unit: view.unit, open: true, limit: 50 } } : null).data
      ?.items ?? [];
  const context: Context = { view, task, values: draft.values, words, say, sessions };
  const fields = fieldsOf(spec, context);
  const products = spec.papers?.(context) ?? [];
  const said = spec.said?.(context);
  const text = draft.said.trim();
  const ready =
    fields.every((field) => filled(field, draft.values[field.name] ?? '')) &&
    complete(products, draft.papers) &&
    (!said?.required || text !== '');
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: dataOf(spec, context, papersFor(products, draft.papers)),
      ...(said && text && { texts: { [said.name]: text } }),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={ready}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <About spec={spec} context={context} />
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          context={context}
          value={draft.values[field.name] ?? ''}
          onChange={(value) => change({ values: { ...draft.values, [field.name]: value } })}
        />
      ))}
      {products.length > 0 && (
        <PaperSlots products={products} task={task} papers={draft.papers} onChange={(papers) => change({ papers })} />
      )}
      {said && <Said {...said} value={draft.said} onChange={(typed) => change({ said: typed })} />}
    </Frame>
  );
}

/** The measure that the machine proposes is the one that the form begins with. */
const proposedIn = ({ rung }: FormProps['task']['facts']): Values => (typeof rung === 'string' ? { rung } : {});

/** Documents of a choice that was changed since stay behind. */
const papersFor = (products: { type: string }[], papers: Papers): Papers =>
  Object.fromEntries(Object.entries(papers).filter(([type]) => products.some((one) => one.type === type)));

function dataOf(spec: ActSpec, context: Context, papers: Papers): object {
  const { task, values } = context;
  const about = { step: task.step, task: task.facts.task, request: task.facts.request };
  const given = fieldsOf(spec, context)
    .map((field) => [field.name, readField(field, values[field.name] ?? '')] as const)
    .filter(([, value]) => value !== undefined);
  return {
    ...(spec.about && { [spec.about]: about[spec.about] }),
    ...Object.fromEntries(given),
    ...(Object.keys(papers).length > 0 && { documents: named(papers) }),
  };
}
