import { type Client, ServiceError } from '@temporalio/client';

/**
 * What Temporal's lists are filtered by, with their types as Temporal calls them. The workflows set them
 * (`workflows/run/shown.ts`).
 */
export const SEARCH_ATTRIBUTES = {
  CaseKind: 'Keyword',
  Procedure: 'Keyword',
  Unit: 'Keyword',
  Province: 'Keyword',
  PlanYear: 'Int',
  Phase: 'KeywordList',
  OpenSteps: 'KeywordList',
  NextDueOn: 'Datetime',
  Overdue: 'Bool',
} as const;

/** Temporal's own numbers for the types (IndexedValueType). */
const TYPES = { Text: 1, Keyword: 2, Int: 3, Double: 4, Bool: 5, Datetime: 6, KeywordList: 7 } as const;

/**
 * Registers those that the namespace does not have: without them no workflow could take a step. Throws, saying what to
 * do, where this client may not register them.
 */
export async function registerSearchAttributes({ connection }: Client, namespace: string): Promise<void> {
  const { operatorService } = connection;
  const known = await knownAttributes(connection, namespace);
  const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !known.includes(name));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, TYPES[type]]));
  try {
    await operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    // Another worker has added them this moment.
    if (error instanceof Error && /already exists/i.test(error.message)) return;
    const names = missing.map(([name, type]) => `${name} (${type})`).join(', ');
    const why = error instanceof ServiceError || error instanceof Error ? error.message : String(error);
    throw new Error(
      `Temporal's namespace ${namespace} lacks the search attributes ${names}: ${why}. See docs/operating.md.`,
    );
  }
}

/** Temporal's test server takes them, but can't list them. */
async function knownAttributes({ operatorService }: Client['connection'], namespace: string): Promise<string[]> {
  try {
    return Object.keys((await operatorService.listSearchAttributes({ namespace })).customAttributes ?? {});
  } catch (error) {
    if ((error as { code?: number }).code === UNIMPLEMENTED) return [];
    throw error;
  }
}

/** gRPC's code. */
const UNIMPLEMENTED = 12;
