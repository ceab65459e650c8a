import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Check, CHECKS, type Finding, FINDINGS, proposedFindings } from '../../../domain/supervision/checks';
import type { ProjectView } from '../../data/api';
import { useApi, useList } from '../../data/queries';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { ChoiceField, WordsField } from '../../parts/fields';
import { Loaded } from '../../parts/loaded';
import { ProjectStanding } from '../../project/standing';
import { useLanguage } from '../../words';

/** One project of the register, check by check, beside its own figures (S28). */
export function CheckForm(act: ActFormProps) {
  const { words, say } = useLanguage();
  const { supervisions } = words;
  const [id, choose] = useState('');
  const projects = useList('/projects', { query: { limit: 200 } });
  const among = projects.items.map((one) => ({ value: one.id, label: `${one.code} – ${say(one.title)}` }));
  return (
    <>
      <ChoiceField
        label={supervisions.checkProject}
        any={supervisions.checkChoose}
        among={among}
        value={id}
        onChange={choose}
      />
      {id ? (
        <Chosen key={id} act={act} id={id} />
      ) : (
        <div>
          <Button variant="subtle" onClick={act.onClose}>
            {words.cancel}
          </Button>
        </div>
      )}
    </>
  );
}

function Chosen({ act, id }: { act: ActFormProps; id: string }) {
  const project = useApi('/projects/{id}', { path: { id }, query: { limit: 1 } });
  return <Loaded of={project}>{(data) => <Checking act={act} project={data} />}</Loaded>;
}

interface Line {
  check: Check;
  finding: Finding;
  says: string;
}

/** What its register says of each check is where the finding begins. */
function Checking({ act, project: { id, standing } }: { act: ActFormProps; project: ProjectView }) {
  const { supervisions: words } = useLanguage().words;
  const proposed = proposedFindings(standing);
  return (
    <ActForm
      act={act}
      about={id}
      data={{ project: id }}
      parts={() => [
        <ProjectStanding key="standing" standing={standing} />,
        <p key="proposed" className="tiny quiet">
          {words.checkProposed}
        </p>,
        piece<Line[]>({
          name: 'findings',
          begins: CHECKS.map((check) => ({ check, finding: proposed[check], says: '' })),
          show: (lines, change) => <Findings lines={lines} onChange={change} />,
          sent: (lines) => ({
            data: { findings: lines.map(({ check, finding }) => ({ check, finding })) },
            texts: Object.fromEntries(
              lines.filter(({ says }) => says.trim() !== '').map(({ check, says }) => [check, says.trim()]),
            ),
          }),
        }),
      ]}
    />
  );
}

function Findings({ lines, onChange }: { lines: Line[]; onChange(lines: Line[]): void }) {
  const { supervisions: words } = useLanguage().words;
  const edit = (check: Check, part: Partial<Line>) =>
    onChange(lines.map((one) => (one.check === check ? { ...one, ...part } : one)));
  return (
    <>
      {lines.map(({ check, finding, says }) => (
        <fieldset key={check} className="line-fields">
          <legend>{words.checkNames[check]}</legend>
          <ChoiceField
            aria-label={words.checkNames[check]}
            among={FINDINGS}
            called={words.findings}
            value={finding}
            onChange={(value) => edit(check, { finding: value as Finding })}
          />
          <WordsField
            className="grow wide-field"
            aria-label={`${words.checkNames[check]}: ${words.checkSays}`}
            placeholder={words.checkSays}
            autosize
            minRows={1}
            value={says}
            onChange={(text) => edit(check, { says: text })}
          />
        </fieldset>
      ))}
    </>
  );
}
