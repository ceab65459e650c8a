import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Check, CHECKS, type Finding, FINDINGS, proposedFindings } from '../../../domain/supervision/checks';
import type { ProjectsToCheck } from '../../data/api';
import { knowing } from '../../case/ofCase';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { ChoiceField, WordsField } from '../../parts/fields';
import { ProjectStanding } from '../../project/standing';
import { useLanguage, useWords } from '../../words';

/** One project of the register, check by check, beside its own figures (S28). */
export const CheckForm = knowing('/supervisions/{id}/projects')(({ act, view: { items } }) => {
  const { words, say } = useLanguage();
  const { supervisions } = words;
  const [id, choose] = useState('');
  const among = items.map(({ project, code, title }) => ({ value: project, label: `${code} – ${say(title)}` }));
  const chosen = items.find(({ project }) => project === id);
  return (
    <>
      <ChoiceField
        label={supervisions.checkProject}
        any={supervisions.checkChoose}
        among={among}
        value={id}
        onChange={choose}
      />
      {items.length === 0 && <p className="small">{supervisions.checkNone}</p>}
      {chosen ? (
        <Checking key={id} act={act} of={chosen} />
      ) : (
        <div>
          <Button variant="subtle" onClick={act.onClose}>
            {words.cancel}
          </Button>
        </div>
      )}
    </>
  );
});

type Project = ProjectsToCheck['items'][number];

interface Line {
  check: Check;
  finding: Finding;
  says: string;
}

/** What its register says of each check is where the finding begins. */
function Checking({ act, of: { project, standing } }: { act: ActFormProps; of: Project }) {
  const { supervisions: words } = useWords();
  const proposed = proposedFindings(standing);
  return (
    <ActForm
      act={act}
      about={project}
      data={{ project }}
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
  const { supervisions: words } = useWords();
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
