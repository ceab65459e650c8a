import { createContext, type ReactNode, useContext } from 'react';
import type { Held } from '../../data/api';

/** A form as it is filled in: of which act, of which of the task's forms, and what was typed. */
export type DrawnUp = NonNullable<Held['prepared']>;

interface Drawing {
  /** What a colleague drew up. */
  drawnUp: DrawnUp | null;
  /** Acts that are another seat's: one draws them up, and can't send them. */
  toSign: string[];
  /** By what is typed is handed to a colleague; nothing where there is none. */
  hand(now: () => DrawnUp, onDone: () => void): ReactNode;
}

const Context = createContext<Drawing | null>(null);

/** Around the forms of a task on which several work. */
export const DrawingUp = Context.Provider;

/** How a form stands among those who work on its task; `null` where it is nobody's but one's own. */
export const useDrawing = (): Drawing | null => useContext(Context);
