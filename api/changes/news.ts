import type { News } from '../../register/answerChannel';

type Listener = (news: News) => void;

/** Passes what the answer channel says on to whoever in this process waits for it. */
export class NewsDesk {
  private readonly listeners = new Set<Listener>();

  publish(news: News): void {
    for (const listener of this.listeners) listener(news);
  }

  /** Returns how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
