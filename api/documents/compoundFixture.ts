const SECTOR = 512;
const SMALLEST = 4_096;
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];

/** A compound file of those parts, for tests: each filled up to the size from which it has sectors of its own. */
export function compound(parts: Record<string, Buffer>): Buffer {
  const contents = Object.entries(parts).map(([name, bytes]) => ({ name, bytes: filled(bytes, SMALLEST) }));
  const directorySize = Math.ceil((contents.length + 1) / 4);
  // The table of sectors first, then the directory, then the parts.
  const next: number[] = [TABLE, ...chained(1, directorySize)];
  const entries = [entry('Root Entry', END, 0)];
  for (const { name, bytes } of contents) {
    entries.push(entry(name, next.length, bytes.length));
    next.push(...chained(next.length, bytes.length / SECTOR));
  }
  const table = filled(Buffer.concat(next.map(number)), SECTOR, 0xff);
  const directory = filled(Buffer.concat(entries), directorySize * SECTOR);
  return Buffer.concat([header(), table, directory, ...contents.map(({ bytes }) => bytes)]);
}

const chained = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (index === count - 1 ? END : first + index + 1));

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const filled = (bytes: Buffer, size: number, by = 0): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(Math.max(size - bytes.length, 0), by)]);

function header(): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(END, 68);
  bytes.fill(number(FREE), 76);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function entry(name: string, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
