/** A stream or storage of a compound file, as its directory has it. */
interface Part {
  name: string;
  start: number;
  size: number;
}

/** A compound file (Word and Excel before 2007; [MS-CFB]): its parts, and their bytes. */
export interface CompoundFile {
  parts: Part[];
  /** Null for what is broken, and for a part too small for sectors of its own, as no whole text or workbook is. */
  read(part: Part): Buffer | null;
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER = 512;
const SECTORS = [512, 4_096];
const ENTRY = 128;
/** Parts below this size lie together in one. */
const SMALL = 4_096;
/** A sector's number that is none: the end of a chain, a free one, and what lies between. */
const LAST_SECTOR = 0xfffffffa;
const IN_HEADER = 109;

/** The file that the bytes are; null where they are none, or broken. */
export function compoundFile(bytes: Buffer): CompoundFile | null {
  const known = bytes.length >= HEADER && bytes.subarray(0, 8).equals(SIGNATURE);
  return known && SECTORS.includes(1 << bytes.readUInt16LE(30)) ? unlessBroken(() => opened(bytes)) : null;
}

/** Whatever points outside the file, or in a circle, is broken. */
function unlessBroken<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function opened(bytes: Buffer): CompoundFile {
  const size = 1 << bytes.readUInt16LE(30);
  const sector = (number: number): Buffer => {
    const start = (number + 1) * size;
    if (start + size > bytes.length + size - 1) throw new RangeError('a sector lies outside the file');
    return bytes.subarray(start, start + size);
  };
  const table = Buffer.concat(tableSectors(bytes, size, sector).map(sector));
  const chain = (first: number): Buffer => {
    const sectors: Buffer[] = [];
    for (let at = first; at <= LAST_SECTOR; at = table.readUInt32LE(at * 4)) {
      // A chain that is longer than the file runs in a circle.
      if (sectors.length * size > bytes.length) throw new RangeError('a chain without an end');
      sectors.push(sector(at));
    }
    return Buffer.concat(sectors);
  };
  const directory = chain(bytes.readUInt32LE(48));
  const parts = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) =>
    partOf(directory.subarray(index * ENTRY, (index + 1) * ENTRY)),
  ).filter(({ name }) => name !== '');
  return {
    parts,
    read: ({ start, size: length }) => (length < SMALL ? null : unlessBroken(() => chain(start).subarray(0, length))),
  };
}

/** Where the table of sectors lies: the first numbers in the header, others in sectors chained by their ends. */
function tableSectors(bytes: Buffer, size: number, sector: (number: number) => Buffer): number[] {
  const listed = numbersIn(bytes.subarray(76, 76 + IN_HEADER * 4));
  let next = bytes.readUInt32LE(68);
  for (let left = bytes.readUInt32LE(72); left > 0 && next <= LAST_SECTOR; left -= 1) {
    if (listed.length * size > bytes.length) throw new RangeError('a chain without an end');
    const more = numbersIn(sector(next));
    next = more.pop() ?? LAST_SECTOR + 1;
    listed.push(...more);
  }
  return listed.filter((number) => number <= LAST_SECTOR);
}

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));

/** Names are UTF-16 with an end that counts. */
function partOf(entry: Buffer): Part {
  const length = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62);
  return {
    name: entry.subarray(0, length).toString('utf16le'),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
  };
}
