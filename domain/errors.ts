import type { Text } from './text';

/**
 * The one error of the domain: a code of the closed vocabulary and the figures that decided.
 * Texts for people, remedies and HTTP statuses stand beside the code in `domain/refusals.ts`.
 */
export class DomainError extends Error {
  /** What the steps that the facts name are called, where somebody looked. */
  titles?: ReadonlyMap<string, Text>;

  constructor(
    readonly code: string,
    readonly facts: Record<string, string | number | boolean> = {},
    message?: string,
  ) {
    super(message ?? code);
    this.name = 'DomainError';
  }
}
