import type { Client } from '@temporalio/client';
import { SEARCH_ATTRIBUTES } from '../workflows/run/shown';

/** The types as Temporal's command line calls them, and its own numbers for them (IndexedValueType). */
const TYPES = {
  KEYWORD: { called: 'Keyword', number: 2 },
  INT: { called: 'Int', number: 3 },
  BOOL: { called: 'Bool', number: 5 },
  DATETIME: { called: 'Datetime', number: 6 },
  KEYWORD_LIST: { called: 'KeywordList', number: 7 },
};

/** What Temporal's lists are filtered by, each with its type. */
export const attributesByType = (): [name: string, type: string][] =>
  Object.entries(SEARCH_ATTRIBUTES).map(([name, type]) => [name, TYPES[type].called]);

/**
 * Registers those that the namespace does not have: without them no workflow could take a step. Throws, saying what to
 * do, where this client may not register them.
 */
export async function registerSearchAttributes({ connection }: Client, namespace: string): Promise<void> {
  const { operatorService } = connection;
  const known = await knownAttributes(connection, namespace);
  const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !known.includes(name));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, TYPES[type].number]));
  try {
    await operatorService.addSearchAttributes({ namespace, searchAttributes });
  } catch (error) {
    // Another worker has added them this moment.
    if (error instanceof Error && /already exists/i.test(error.message)) return;
    const names = missing.map(([name, type]) => `${name} (${TYPES[type].called})`).join(', ');
    const why = error instanceof Error ? error.message : String(error);
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
