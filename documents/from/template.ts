import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Block } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/officialDocument/types';

/** The documents that are made from a case, each by a file in `documents/templates/`. */
export const TEMPLATES = [
  'submission',
  'report',
  'verification',
  'decision',
  'resolution',
  'letter',
  'invitation',
  'minutes',
  'plan',
  'timetable',
  'notice',
  'programme',
  'votes',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/** Fixed words; `{name}` stands for a word from the case. */
const line = z.string().min(1);
const name = z.string().regex(/^[a-z][a-zA-Z]*$/, 'must be a name of what the case gives');

/** `if`, `unless`: only where the case gives this, or doesn't. */
const only = { if: name.optional(), unless: name.optional() };

/** A piece of the content: fixed words, or what the case gives under a name. Headings and articles count themselves. */
const part = z.union([
  z.strictObject({ paragraph: line, ...only }),
  z.strictObject({ heading: line, ...only }),
  z.strictObject({ article: line, ...only }),
  z.strictObject({ paragraphs: name }),
  z.strictObject({ articles: name }),
  z.strictObject({ list: name }),
  z.strictObject({ put: name }),
]);

const template = z.strictObject({
  type: z.enum(Object.keys(DOCUMENT_TYPES) as [DocumentType, ...DocumentType[]]),
  subject: line,
  authority: line.optional(),
  /** Behind the legal bases: upon whose proposal. */
  bases: z.array(line).default([]),
  /** Before the other recipients. */
  recipients: z.array(line).default([]),
  blocks: z.array(part).min(1),
});
type Template = z.infer<typeof template>;

const read = new Map<TemplateName, Template>();

/** A template; read once. Throws where the file is none. */
export function templateOf(called: TemplateName): Template {
  const known =
    read.get(called) ?? templateFrom(readFileSync(join(__dirname, '../templates', `${called}.yaml`), 'utf8'));
  read.set(called, known);
  return known;
}

/** A template from its YAML. Throws where it is none. */
export const templateFrom = (yaml: string): Template => template.parse(load(yaml));

/**
 * What a case gives by name: words, lines, or blocks that are put in as they are. Lines within a sentence are set apart
 * by semicolons; null is as good as no words.
 */
export type Values = Record<string, string | string[] | Block[] | null>;

interface Filled {
  type: DocumentType;
  subject: string;
  authority: string | null;
  bases: string[];
  recipients: string[];
  blocks: Block[];
}

/** A template with its places filled. Throws where it asks for what the case doesn't give, naming it. */
export function fill(template: Template, values: Values): Filled {
  const blocks: Block[] = [];
  for (const one of template.blocks) {
    if (wanted(one, values)) blocks.push(...blocksFor(one, values, blocks));
  }
  const words = { ...values, last: `${countOf(blocks, 'article')}` };
  return {
    type: template.type,
    subject: filled(template.subject, words),
    authority: template.authority ? filled(template.authority, words) : null,
    // A line of nothing but a word that the case gives as empty isn't printed.
    bases: template.bases.map((base) => filled(base, words)).filter(Boolean),
    recipients: template.recipients.map((recipient) => filled(recipient, words)),
    blocks,
  };
}

type Part = Template['blocks'][number];

function wanted(one: Part, values: Values): boolean {
  const given = (called: string) => of(values, called).length > 0;
  if ('if' in one && one.if) return given(one.if);
  return 'unless' in one && one.unless ? !given(one.unless) : true;
}

function blocksFor(one: Part, values: Values, before: Block[]): Block[] {
  if ('paragraph' in one) return [{ kind: 'paragraph', text: filled(one.paragraph, values) }];
  if ('heading' in one) {
    return [{ kind: 'heading', number: countOf(before, 'heading') + 1, title: filled(one.heading, values) }];
  }
  if ('article' in one) return articles([filled(one.article, values)], before);
  if ('articles' in one) return articles(linesIn(values, one.articles), before);
  if ('paragraphs' in one) return linesIn(values, one.paragraphs).map((text) => ({ kind: 'paragraph', text }));
  if ('put' in one) return of(values, one.put) as Block[];
  const items = linesIn(values, one.list);
  return items.length > 0 ? [{ kind: 'list', items: items.map(ended) }] : [];
}

const articles = (texts: string[], before: Block[]): Block[] =>
  texts.map((text, index) => ({
    kind: 'article',
    number: countOf(before, 'article') + index + 1,
    title: null,
    text,
  }));

/** Items of a list end with a semicolon, the last with a full stop. */
const ended = (item: string, index: number, items: string[]): string =>
  /[.;:!?]$/.test(item) ? item : item + (index < items.length - 1 ? ';' : '.');

const countOf = (blocks: Block[], kind: Block['kind']): number => blocks.filter((block) => block.kind === kind).length;

const filled = (words: string, given: Values): string =>
  words.replace(/\{(\w+)\}/g, (_, called: string) => linesIn(given, called).join('; '));

const linesIn = (given: Values, called: string): string[] => [of(given, called)].flat() as string[];

function of(given: Values, called: string): string | string[] | Block[] {
  const value = given[called];
  if (value === undefined) throw new Error(`the template asks for {${called}}, which the case doesn't give`);
  return value ?? '';
}
