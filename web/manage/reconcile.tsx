import { Radio, Stack } from '@mantine/core';
import { Differences } from '../levels/differences';
import { useAct } from '../data/act';
import { useDraft } from '../data/drafts';
import { useApi } from '../data/queries';
import { WhyField } from '../parts/fields';
import { Loaded } from '../parts/loaded';
import { useLanguage } from '../words';
import { Frame } from '../work/forms/frame';
import type { FormProps } from '../work/forms/props';

/**
 * Adopts a new version of the upper plan's targets, or keeps one's own and says why; where they differ is shown first.
 */
export function ReconcileForm({ name, task, title, onDone, onClose }: FormProps) {
  const { words, say } = useLanguage();
  const { upper, version } = task.facts as { upper: string; version: number };
  const targets = useApi('/cases/{id}/targets', { path: { id: task.caseId } });
  const { draft, change, forget } = useDraft<{ decision: '' | 'adopt' | 'keep'; why: string }>(
    `${task.caseId}/${task.key}/${version}/${name}`,
    { decision: '', why: '' },
  );
  const act = useAct(task.caseId, title, (done) => {
    forget();
    onDone(done);
  });
  const above = targets.data?.uppers.find((one) => one.case === upper);
  const why = draft.why.trim();
  const send = () =>
    act.mutate({
      name,
      body: task.body.id,
      data: { upper, version, decision: draft.decision },
      ...(why && { texts: { why } }),
    });
  return (
    <Frame
      label={words.act[name] ?? name}
      ready={draft.decision === 'adopt' || (draft.decision === 'keep' && why !== '')}
      pending={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Loaded of={targets}>
        {() =>
          above && (
            <>
              <p className="small">{words.levels.newVersion(say(above.title), version)}</p>
              <Differences rows={above.differences} other={say(above.unit.name)} />
            </>
          )
        }
      </Loaded>
      <Radio.Group
        label={words.levels.decision}
        withAsterisk
        value={draft.decision}
        onChange={(decision) => change({ decision: decision as 'adopt' | 'keep' })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="adopt" label={words.levels.adopt} />
          <Radio value="keep" label={words.levels.keep} />
        </Stack>
      </Radio.Group>
      {draft.decision === 'keep' && <WhyField value={draft.why} onChange={(text) => change({ why: text })} />}
    </Frame>
  );
}
