import { NativeSelect, Radio, Stack } from '@mantine/core';
import type { FindingView, NamedBody, ReconciliationView } from '../../data/api';
import { namesBody } from '../../../domain/coordination/projects';
import { useAct } from '../../data/act';
import { useDraft } from '../../data/drafts';
import { useApi } from '../../data/queries';
import { WhyField } from '../../parts/fields';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';
import { Frame } from './frame';
import type { FormProps } from './props';

type Project = ReconciliationView['projects'][number];

/** Each finding of the reconciled lists that nobody has decided yet, one after another. */
export function DecideFindingForm(props: FormProps) {
  const { words } = useLanguage();
  const lists = useApi('/gatherings/{id}/projects', { path: { id: props.task.caseId } });
  const gathering = useApi('/gatherings/{id}', { path: { id: props.task.caseId } });
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
                {...props}
                onDone={(done) => props.onDone(done, open.length > 1)}
              />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

interface OneProps extends FormProps {
  project: Project;
  finding: FindingView;
  bodies: NamedBody[];
}

function One({ project, finding, bodies, name, task, title, onDone, onClose }: OneProps) {
  const { words, say } = useLanguage();
  const { draft, change, forget } = useDraft(`${task.caseId}/${finding.key}/${name}`, {
    decision: '',
    to: '',
    why: '',
  });
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const needsBody = namesBody(draft.decision);
  const ready = draft.decision !== '' && draft.why.trim() !== '' && (!needsBody || draft.to !== '');
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { finding: finding.key, decision: draft.decision, ...(needsBody && { to: draft.to }) },
      texts: { why: draft.why.trim() },
    });
  return (
    <div className="comment">
      <Frame
        label={words.form.save}
        ready={ready}
        pending={act.isPending}
        error={act.error}
        onSend={send}
        onClose={onClose}
      >
        <div className="stack tight">
          <h4>{project.name ?? project.id}</h4>
          <p className="small">
            <span className="mark late">{words.works.kinds[finding.kind]}</span> {say(finding.reason)}
          </p>
        </div>
        <Radio.Group
          label={words.works.decision}
          withAsterisk
          value={draft.decision}
          onChange={(decision) => change({ decision })}
        >
          <Stack gap={6} mt={4}>
            {finding.choices.map((one) => (
              <Radio key={one} value={one} label={words.works.decisions[one] ?? one} />
            ))}
          </Stack>
        </Radio.Group>
        {needsBody && (
          <NativeSelect
            label={words.works.to}
            withAsterisk
            value={draft.to}
            data={[
              { value: '', label: words.contribution.choose },
              ...bodies.map(({ id, name: called }) => ({ value: id, label: say(called) })),
            ]}
            onChange={({ currentTarget }) => change({ to: currentTarget.value })}
          />
        )}
        <WhyField value={draft.why} onChange={(why) => change({ why })} />
      </Frame>
    </div>
  );
}
