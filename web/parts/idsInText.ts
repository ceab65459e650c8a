/**
 * A body's id: its unit – the nation, a region, a ministry's sector, a corporation or establishment, or a place – and
 * what it is there. No case's id.
 */
export const BODY = /(?<![\w.-])(?:VN|[RNCE]-[A-Z][A-Z-]*|\d{2,5})\.[a-z][a-z0-9-]*(?![\w.-])/g;

export const DAY = /\b\d{4}-\d\d-\d\d\b/g;

/** The bodies that a text names by their ids, each once. */
export const bodiesIn = (text: string): string[] => [...new Set(text.match(BODY) ?? [])];
