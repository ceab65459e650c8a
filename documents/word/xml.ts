import { parser } from 'sax';

/** An element of a Word file's XML; names of elements and attributes without their prefixes. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: Xml[];
  /** The words right in it. */
  text: string;
}

/** The elements right below one, all of them or those of a name. */
export const children = (of: Xml | undefined, name?: string): Xml[] =>
  of?.children.filter((one) => name === undefined || one.name === name) ?? [];

/** The element at the end of a way of names, each the first of its name. */
export const child = (of: Xml | undefined, ...way: string[]): Xml | undefined =>
  way.reduce<Xml | undefined>((at, name) => at?.children.find((one) => one.name === name), of);

/** Whether an element of this name lies below one, however deep. */
export const has = (of: Xml, name: string): boolean => of.children.some((one) => one.name === name || has(one, name));

export const attribute = (of: Xml | undefined, name: string): string | undefined => of?.attributes[name];

/** Beyond this no length of a page lies, and no PDF has a place for it. */
const FURTHEST = 1_000_000_000;

/** A whole number of an attribute; undefined where it has none. */
export function number(of: Xml | undefined, name: string): number | undefined {
  const value = Number.parseInt(attribute(of, name) ?? '', 10);
  return Number.isNaN(value) ? undefined : within(value, -FURTHEST, FURTHEST);
}

/** A number, no smaller and no larger than these. */
export const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** Whether a property is set: its presence says so unless its value takes it back. */
export const isOn = (of: Xml | undefined): boolean =>
  of !== undefined && !['0', 'false', 'off', 'none'].includes(attribute(of, 'val') ?? '');

/** Deeper than this no office's file goes, and no reader of ours has to. */
const DEEPEST = 300;
/** So many elements are read in a second or two. */
const MOST_ELEMENTS = 300_000;

/** The root of an XML text; undefined for an empty one. Throws where it is broken, too deep or too long. */
export function rootOf(text: string): Xml | undefined {
  if (text === '') return undefined;
  const above: Xml[] = [{ name: '', attributes: {}, children: [], text: '' }];
  let count = 0;
  const reader = parser(true, {});
  reader.onopentag = ({ name, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS || above.length > DEEPEST) throw new Error('XML too long or too deep');
    const all = Object.entries(attributes).map(([called, value]) => [local(called), String(value)]);
    const element = { name: local(name), attributes: Object.fromEntries(all), children: [], text: '' };
    above.at(-1)?.children.push(element);
    above.push(element);
  };
  reader.onclosetag = () => above.pop();
  reader.ontext = (words) => {
    const element = above.at(-1);
    if (element) element.text += words;
  };
  reader.onerror = (error) => {
    throw error;
  };
  reader.write(text).close();
  return above[0]?.children[0];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Twentieths of a point, as points and as millimetres. */
export const points = (twips: number): number => twips / 20;
export const millimetres = (twips: number): number => (twips / 1440) * 25.4;
/** English metric units as points. */
export const ofEmu = (emu: number): number => emu / 12_700;
