import { useId } from 'react';

/** A text file from this machine, read at once; nothing is sent by choosing it. */
export function FilePick({ label, onPick }: { label: string; onPick(text: string | null): void }) {
  const id = useId();
  const read = async (file: File | undefined) => onPick(file ? await file.text() : null);
  return (
    <div className="stack tight file-pick">
      <label htmlFor={id} className="small strong">{label}</label>
      <input id={id} type="file" accept=".yaml,.yml,.json,text/yaml" onChange={({ currentTarget }) => void read(currentTarget.files?.[0])} />
    </div>
  );
}
