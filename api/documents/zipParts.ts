import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';

/** A file in a zip, as the zip's directory has it. */
interface ZipPart {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  /** Where its own head begins. */
  at: number;
}

const [END, ENTRY, HEAD] = [0x06054b50, 0x02014b50, 0x04034b50];
const [END_LENGTH, ENTRY_LENGTH, HEAD_LENGTH] = [22, 46, 30];
/** So long may the remark at a zip's end be. */
const MOST_REMARK = 65_535;
/** A list of types has some kilobytes. */
const MOST_TEXT = 4 * 1_048_576;

/**
 * The files that a zip's directory lists; null where that isn't whole and in order. Only a directory that ends where
 * the file does counts: with two of them, programs disagree on what a file holds.
 */
export function zipParts(bytes: Buffer): ZipPart[] | null {
  const end = endOf(bytes);
  if (end === null) return null;
  const parts: ZipPart[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + ENTRY_LENGTH > end || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [nameLength, extra, remark] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    parts.push({
      name: bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += ENTRY_LENGTH + nameLength + extra + remark;
  }
  return parts;
}

/** Into how many bytes a zip unpacks, as its directory says. */
export const unpackedSize = (bytes: Buffer): number =>
  (zipParts(bytes) ?? []).reduce((sum, { unpacked }) => sum + unpacked, 0);

function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - END_LENGTH; at >= Math.max(0, bytes.length - END_LENGTH - MOST_REMARK); at -= 1) {
    const found = bytes.readUInt32LE(at) === END && at + END_LENGTH + bytes.readUInt16LE(at + 20) === bytes.length;
    if (found) return at;
  }
  return null;
}

/**
 * What is wrong with a zip's parts, the first of it: one is broken, or unpacks to more than the directory says, by
 * which whoever reads the file reckons. What is unpacked is thrown away at once, off this process's own thread.
 */
export async function partsFault(bytes: Buffer): Promise<'broken' | 'too-much' | null> {
  for (const part of zipParts(bytes) ?? []) {
    const data = dataOf(bytes, part);
    const fault = data ? await partFault(part, data) : 'broken';
    if (fault) return fault;
  }
  return null;
}

async function partFault({ method, unpacked }: ZipPart, data: Buffer): Promise<'broken' | 'too-much' | null> {
  let size = 0;
  try {
    const all = Readable.from([data]);
    for await (const piece of method === 0 ? all : all.pipe(createInflateRaw())) {
      size += (piece as Buffer).length;
      if (size > unpacked) return 'too-much';
    }
  } catch {
    return 'broken';
  }
  return size === unpacked ? null : 'broken';
}

function dataOf(bytes: Buffer, { packed, at }: ZipPart): Buffer | null {
  if (at + HEAD_LENGTH > bytes.length || bytes.readUInt32LE(at) !== HEAD) return null;
  const from = at + HEAD_LENGTH + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return bytes.subarray(from, from + packed);
}

/** A part's text, in whichever of its forms XML may be written; null where it can't be unpacked within bounds. */
export function textOfPart(bytes: Buffer, part: ZipPart): string | null {
  const data = dataOf(bytes, part);
  try {
    const text = part.method === 0 ? data : data && inflateRawSync(data, { maxOutputLength: MOST_TEXT });
    // In UTF-16 each plain letter has an empty byte beside it.
    return text?.toString('utf8').replaceAll('\0', '') ?? null;
  } catch {
    return null;
  }
}
