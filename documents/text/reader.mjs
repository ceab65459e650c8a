import { parentPort, workerData } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';

/** A part of an office file may become this large, in bytes: a few hundred kilobytes may hold gigabytes of nothing. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_PAGES = 1000;
const END = Buffer.from('PK\x05\x06', 'latin1');

const { bytes, mediaType, most } = workerData;

const READERS = {
  pdf,
  'wordprocessingml.document': (file) => office(file, /^word\/(document|footnotes|endnotes)\.xml$/),
  'spreadsheetml.sheet': (file) => office(file, /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/),
  'opendocument.text': openDocument,
  'opendocument.spreadsheet': openDocument,
};

async function read(file) {
  const reader = Object.entries(READERS).find(([ending]) => mediaType.endsWith(ending))?.[1];
  const text = reader ? await reader(file) : file.toString('utf8', 0, most * 4);
  return text.slice(0, most);
}

async function pdf(file) {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(file), { verbosity: 0 });
  let text = '';
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && text.length < most; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    text += `${items.map(({ str = '', hasEOL }) => str + (hasEOL ? '\n' : '')).join('')}\n`;
    page.cleanup();
  }
  return text;
}

/** The words of an office file: what stands in its text elements, each paragraph and cell on a line. */
function office(file, wanted) {
  let text = '';
  for (const xml of partsOf(file, wanted)) {
    for (const [, words, ends] of xml.matchAll(
      /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)|<(\/(?:\w+:)?(?:p|si|is)|\w+:(?:br|tab|cr)\s?\/)>/g,
    )) {
      text += ends ? '\n' : plain(words);
      if (text.length >= most) return text;
    }
  }
  return text;
}

/** The words of an OpenDocument file, each paragraph on a line; what was deleted under tracking is none of it. */
function openDocument(file) {
  let text = '';
  for (const xml of partsOf(file, /^content\.xml$/)) {
    const body = xml.slice(Math.max(xml.indexOf('<office:body'), 0));
    const kept = body.replace(/<text:tracked-changes[\s\S]*?<\/text:tracked-changes>/g, '');
    for (const [, words, ends, space] of kept.matchAll(
      /([^<]+)|<(?:(\/text:[ph]|text:(?:tab|line-break))|(text:s))?[^>]*>/g,
    )) {
      text += words ? plain(words) : ends ? '\n' : space ? ' ' : '';
      if (text.length >= most) return text;
    }
  }
  return text;
}

/** Parts of a zip by its directory, each no larger than `MOST_BYTES`. */
function* partsOf(file, wanted) {
  const end = file.lastIndexOf(END);
  if (end < 0) throw new Error('This is no zip.');
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const begins = file.readUInt32LE(at + 42);
    if (wanted.test(file.toString('utf8', at + 46, at + 46 + name))) {
      const from = begins + 30 + file.readUInt16LE(begins + 26) + file.readUInt16LE(begins + 28);
      const data = file.subarray(from, from + packed);
      yield (method === 0 ? data : inflateRawSync(data, { maxOutputLength: MOST_BYTES })).toString('utf8');
    }
    at += 46 + name + extra + comment;
  }
}

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const plain = (words) =>
  words.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return Number.isNaN(code) ? (ENTITIES[name] ?? all) : code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

parentPort.postMessage(await read(Buffer.from(bytes)));
