import { Button } from '@mantine/core';
import { useState } from 'react';
import { get } from '../../data/client';
import { useApi } from '../../data/queries';
import { ChoiceField } from '../../parts/fields';
import { useLanguage } from '../../words';
import { FileLine } from '../../parts/fileButton';

/** A version that there is, or a file of one's own. */
export function Beginning({ has, onText }: { has: boolean; onText(text: string): void }) {
  const {
    words: { editor: words },
    say,
  } = useLanguage();
  const [chosen, choose] = useState('');
  const versions = useApi('/procedures').data?.items ?? [];
  const take = async () => {
    const one = versions.find(({ id, version }) => `${id}@${version}` === chosen);
    if (!one) return;
    const { text } = await get('/procedures/{id}/versions/{version}/text', {
      path: { id: one.id, version: one.version },
    });
    onText(text);
  };
  return (
    <div className="stack tight">
      <div className="row top">
        <ChoiceField
          className="grow"
          label={words.begin}
          description={words.beginHint}
          any="–"
          value={chosen}
          onChange={choose}
          among={versions.map(({ id, version, title }) => ({
            value: `${id}@${version}`,
            label: `${say(title)}, ${version}`,
          }))}
        />
        {chosen && (
          <Button variant="default" onClick={() => void take()}>
            {has ? words.replace : words.take}
          </Button>
        )}
      </div>
      <FilePick label={words.own} onPick={(text) => text !== null && onText(text)} />
    </div>
  );
}

/** A text file from this machine, read at once; nothing is sent by choosing it. */
export function FilePick({ label, onPick }: { label: string; onPick(text: string | null): void }) {
  const [name, setName] = useState<string>();
  const pick = async (file: File | undefined) => {
    setName(file?.name);
    onPick(file ? await file.text() : null);
  };
  return (
    <FileLine
      called={label}
      chosen={name}
      accept=".yaml,.yml,.json,text/yaml"
      field={{ 'aria-label': label }}
      onPick={(file) => void pick(file)}
      onRemove={() => void pick(undefined)}
    />
  );
}
