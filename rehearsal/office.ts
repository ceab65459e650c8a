import type { DocumentStore } from '../api/documents/stores/store';
import type { Procedure } from '../domain/law/procedure';
import type { Contents } from '../domain/planContent/parts';
import type { CycleState } from '../domain/planCycle/state';
import type { Engine } from './engine';

/** What the simulated officers need to know to do their work, whatever it is. */
export interface Desk {
  engine: Engine;
  /** Where documents' bytes lie. */
  documents: DocumentStore;
  dataDir: string;
  seed: number;
  /** Whether documents are laid out as offices write them; else they are a few lines, which is quicker. */
  printed: boolean;
  /** Bodies that read what they are asked and don't answer. */
  silent: string[];
  /** What a plan is drawn up to hold as data; left out where plans are documents alone. */
  plan?: ((state: CycleState) => Contents | null) | undefined;
  /** Total deputies of the Council. */
  deputies: number;
}

/** The same with the case that they work on. */
export interface Office extends Desk {
  /** The procedure of the case, or of the one that opened it; null where it has none. */
  procedure: Procedure | null;
  /** The moment of the work (ISO instant). */
  now: string;
}
