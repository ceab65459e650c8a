import type { ReactNode } from 'react';
import { paperOf, type Writing } from './draft';
import { Editor } from './editor';
import { PaperPreview } from './preview';

interface Props {
  head: ReactNode;
  writing: Writing;
  onChange(writing: Writing): void;
  /** Whose layout it has. */
  body: string;
  /** How it is saved. */
  children: ReactNode;
}

/** A document as it is written, and beside it as it is printed. */
export const Written = ({ head, writing, onChange, body, children }: Props) => (
  <div className="writing">
    <div className="stack">
      {head}
      <Editor writing={writing} onChange={onChange} />
      {children}
    </div>
    <PaperPreview paper={paperOf(writing)} body={body} />
  </div>
);
