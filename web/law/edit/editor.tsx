import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { DraftFaults } from '../../data/api';
import { send } from '../../data/client';
import { useWords } from '../../words';
import { Beginning, FilePick } from './beginning';
import { draftOf, partOf, type Place, rangeOf } from './draft';
import { Faults, FormOf } from './formOf';

/** What is being drafted: the procedure's text, and the file of instruments that it brings along. */
export interface Texts {
  text: string;
  instruments: string | null;
}

interface Props extends Texts {
  onChange(part: Partial<Texts>): void;
}

/** A version of a procedure as a form beside its text, always in step; each fault leads to its field and its line. */
export function ProcedureEditor({ text, instruments, onChange }: Props) {
  const { editor: words } = useWords();
  const draft = useMemo(() => draftOf(text), [text]);
  const checked = useFaults({ text, instruments });
  const faults = checked?.faults ?? [];
  const [part, choose] = useState('');
  const [field, seek] = useState<Place | null>(null);
  const [line, goTo] = useState<{ line: number } | null>(null);
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    if (field) focusOn(form.current, field);
  }, [field]);
  const tell = (next: string) => onChange({ text: next });
  return (
    <div className="stack">
      <Beginning has={text.trim() !== ''} onText={tell} />
      <FilePick label={words.inInstruments} onPick={(own) => onChange({ instruments: own })} />
      <Faults
        faults={faults}
        draft={draft}
        checked={checked !== undefined}
        onField={(place) => {
          choose(partOf(place));
          seek([...place]);
        }}
        onLine={(at) => goTo({ line: at })}
      />
      <div className="editor-panes">
        <section ref={form} className="stack" aria-label={words.form}>
          {draft ? (
            <FormOf draft={draft} faults={faults} part={part} onPart={choose} tell={tell} />
          ) : (
            <p className="card flat quiet">{words.noForm}</p>
          )}
        </section>
        <YamlText label={words.yaml} text={text} onChange={tell} goTo={line} />
      </div>
    </div>
  );
}

/** All that is wrong with it, asked for when nobody has typed for a moment. */
function useFaults(texts: Texts): DraftFaults | undefined {
  const [{ text, instruments }] = useDebouncedValue(texts, 500);
  const body = { text, ...(instruments && { instruments }) };
  const { data } = useQuery({
    queryKey: ['draft', body],
    queryFn: () => send('post', '/procedures/check', { body }),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
  return text.trim() === '' ? undefined : data;
}

/** The field at a place, or the nearest that it would stand in. */
function focusOn(form: HTMLElement | null, place: Place): void {
  for (let length = place.length; length > 0; length--) {
    const found = form?.querySelector<HTMLElement>(`[data-place="${place.slice(0, length).join('.')}"]`);
    if (!found) continue;
    found.scrollIntoView({ block: 'center' });
    found.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    return;
  }
}

interface TextProps {
  label: string;
  text: string;
  onChange(text: string): void;
  /** The line to show and mark; another object each time somebody asks. */
  goTo: { line: number } | null;
}

/** A text with its lines numbered. */
function YamlText({ label, text, onChange, goTo }: TextProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const count = text.split('\n').length;
  useEffect(() => {
    const shown = area.current;
    if (!goTo || !shown) return;
    shown.focus();
    shown.setSelectionRange(...rangeOf(text, goTo.line));
    shown.scrollTop = (shown.scrollHeight / count) * Math.max(0, goTo.line - 4);
    shown.scrollIntoView({ block: 'nearest' });
  }, [goTo]);
  return (
    <section className="stack tight">
      <label className="small strong" htmlFor={id}>
        {label}
      </label>
      <div className="yaml-text">
        <pre ref={gutter} aria-hidden>
          {Array.from({ length: count }, (_, at) => at + 1).join('\n')}
        </pre>
        <textarea
          ref={area}
          id={id}
          spellCheck={false}
          wrap="off"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onScroll={({ currentTarget }) => gutter.current && (gutter.current.scrollTop = currentTarget.scrollTop)}
        />
      </div>
    </section>
  );
}
