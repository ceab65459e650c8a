import { useState } from 'react';
import { blankOf } from '../../domain/planContent/described';
import type { Content, Part } from '../../domain/planContent/parts';
import type { PlanPartView } from '../data/api';
import { useKept } from '../data/drafts';
import type { Asked } from './grid/questions';

/** What is being changed of a part: the version that it began from, what it holds now, what is asked about cells. */
export interface Draft {
  base: number;
  content: Content;
  asked: Asked;
}

/** A part's newest version, and what one is changing of it, kept on this machine until it is a version itself. */
export function useDraft(caseId: string, part: Part, { version, content }: PlanPartView) {
  const kept = useKept(`${caseId}/plan/${part}`);
  const [mine, setMine] = useState<Draft | null>(() => draftIn(kept.typed));
  // What the API serves is of its part's form.
  const newest = { base: version, content: (content as Content | null) ?? blankOf(part), asked: {} };
  return {
    draft: mine ?? newest,
    newest: newest.content,
    touched: mine !== null,
    change(next: Draft) {
      setMine(next);
      kept.keep({ ...next });
    },
    forget() {
      setMine(null);
      kept.forget();
    },
  };
}

const draftIn = (typed: Record<string, unknown>): Draft | null => (typed.content ? (typed as unknown as Draft) : null);
