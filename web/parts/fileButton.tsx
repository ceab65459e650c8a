import { Button, type ButtonProps } from '@mantine/core';
import { type InputHTMLAttributes, useId, useRef } from 'react';
import { useWords } from '../words';
import { Icon } from './icon';

interface ButtonOf extends ButtonProps {
  accept: string;
  onPick(files: File[]): void;
  /** Further attributes of the field behind the button. */
  field?: InputHTMLAttributes<HTMLInputElement> & { 'data-type'?: string };
}

/** A button that asks for files of this machine: the browser's own field would speak the machine's language. */
export function FileButton({ accept, onPick, field, ...button }: ButtonOf) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
        {...field}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}

interface LineProps extends Pick<ButtonOf, 'accept' | 'field' | 'loading'> {
  called: string;
  /** Said beside its name, such as that it must come. */
  note?: string;
  /** The file's own name, once there is one. */
  chosen: string | undefined;
  onPick(file: File): void;
  onRemove(): void;
}

/** One file: what it is, and how it is chosen, replaced and taken out. */
export function FileLine({ called, note, chosen, onPick, onRemove, ...button }: LineProps) {
  const { form } = useWords();
  const id = useId();
  const look = { size: 'xs', 'aria-describedby': id } as const;
  return (
    <div className="file-line">
      <span className="small grow">
        <span className="strong" id={id}>
          {called}
        </span>
        {note && <span className="quiet"> ({note})</span>}
        {chosen && (
          <span className="break">
            {' '}
            · <Icon name="file" /> {chosen}
          </span>
        )}
      </span>
      <FileButton {...look} {...button} variant="default" onPick={([file]) => file && onPick(file)}>
        {chosen ? form.replace : form.choose}
      </FileButton>
      {chosen && (
        <Button {...look} variant="subtle" onClick={onRemove}>
          {form.remove}
        </Button>
      )}
    </div>
  );
}
