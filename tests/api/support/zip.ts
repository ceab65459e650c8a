/** A zip of uncompressed files without check sums: enough to look like an office document. */
export function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const file = Buffer.concat([header(0x04034b50, name, text), Buffer.from(name), Buffer.from(text)]);
    contents.push(header(0x02014b50, name, text, offset), Buffer.from(name));
    parts.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(contents);
  return Buffer.concat([...parts, directory, end(Object.keys(files).length, directory.length, offset)]);
}

function header(signature: number, name: string, text: string, offset?: number): Buffer {
  const inDirectory = offset !== undefined;
  const bytes = Buffer.alloc(inDirectory ? 46 : 30);
  const shift = inDirectory ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt32LE(Buffer.byteLength(text), 18 + shift);
  bytes.writeUInt32LE(Buffer.byteLength(text), 22 + shift);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (inDirectory) bytes.writeUInt32LE(offset, 42);
  return bytes;
}

function end(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
