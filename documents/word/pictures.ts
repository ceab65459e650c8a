import { inflateSync } from 'node:zlib';

/** Pictures of more points are named rather than unpacked. */
const MOST_PIXELS = 16_000_000;

/** Whether a PDF can hold a picture: a PNG, whole, or a JPEG in grey or RGB, not larger than a page has use for. */
export const isDrawable = (bytes: Buffer): boolean =>
  bytes.length > 33 && bytes.readUInt32BE(0) === 0x89504e47 ? isWholePng(bytes) : isDrawableJpeg(bytes);

/** How many figures a point has, by the kind of colour. */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const HIGHEST_FILTER = 4;

/**
 * Whether a PNG unpacks to what its head says, line by line. What draws it unpacks it outside of any call, where a
 * fault would end the process, and however large it becomes.
 */
function isWholePng(bytes: Buffer): boolean {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [bits, colour, interlaced] = [bytes.readUInt8(24), bytes.readUInt8(25), bytes.readUInt8(28)];
  const channels = CHANNELS[colour];
  if (!channels || ![1, 2, 4, 8, 16].includes(bits) || interlaced !== 0) return false;
  if (width * height === 0 || width * height > MOST_PIXELS) return false;
  const parts = partsOf(bytes);
  if (!parts || (colour === 3 && !parts.some(({ name }) => name === 'PLTE'))) return false;
  const line = Math.ceil((width * channels * bits) / 8) + 1;
  const packed = parts.filter(({ name }) => name === 'IDAT').map(({ content }) => content);
  try {
    const content = inflateSync(Buffer.concat(packed), { maxOutputLength: line * height });
    if (content.length !== line * height) return false;
    return Array.from({ length: height }, (_, at) => content[at * line] ?? 0).every((one) => one <= HIGHEST_FILTER);
  } catch {
    return false;
  }
}

/** The parts of a PNG up to its end; null where it breaks off. */
function partsOf(bytes: Buffer): { name: string; content: Buffer }[] | null {
  const parts = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'IEND') return parts;
    parts.push({ name, content: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return null;
}

/** By the marker that begins its frame: how many channels, how many points. */
function isDrawableJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 10 <= bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    if (marker >> 8 !== 0xff) return false;
    const begins = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    const pixels = bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    if (begins) return [1, 3].includes(bytes.readUInt8(at + 9)) && pixels > 0 && pixels <= MOST_PIXELS;
  }
  return false;
}
