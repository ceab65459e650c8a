import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Icon } from '../parts/icon';
import { useWords } from '../words';

/**
 * A text file from this machine, read at once; nothing is sent by choosing it. The browser's own field would speak the
 * machine's language.
 */
export function FilePick({ label, onPick }: { label: string; onPick(text: string | null): void }) {
  const { form } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const pick = async (file: File | undefined) => {
    setName(file?.name ?? null);
    onPick(file ? await file.text() : null);
  };
  return (
    <div className="file-line">
      <span className="small grow">
        <span className="strong" id={id}>
          {label}
        </span>
        {name && (
          <span className="break">
            {' '}
            · <Icon name="file" /> {name}
          </span>
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        aria-labelledby={id}
        accept=".yaml,.yml,.json,text/yaml"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void pick(file);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
      <Button size="xs" variant="default" aria-describedby={id} onClick={() => input.current?.click()}>
        {name ? form.replace : form.choose}
      </Button>
      {name && (
        <Button size="xs" variant="subtle" aria-describedby={id} onClick={() => void pick(undefined)}>
          {form.remove}
        </Button>
      )}
    </div>
  );
}
