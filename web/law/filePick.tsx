import { useState } from 'react';
import { FileLine } from '../parts/fileButton';

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
