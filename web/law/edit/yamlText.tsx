import { useEffect, useId, useRef } from 'react';
import { rangeOf } from './draft';

interface Props {
  label: string;
  text: string;
  onChange(text: string): void;
  /** The line to show and mark; another object each time somebody asks. */
  goTo: { line: number } | null;
}

/** A text with its lines numbered. */
export function YamlText({ label, text, onChange, goTo }: Props) {
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
