import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What of a file is read, in characters: some 300 pages. */
const MOST_CHARACTERS = 1_000_000;
/** A larger file isn't read, in bytes. */
export const MOST_FILE_BYTES = 50_000_000;
/** A file that takes longer, or makes the process larger than this, is let go. */
const MOST_MS = 30_000;
const MOST_HEAP_MB = 384;
const MOST_GROWTH_BYTES = 1_000_000_000;
const LOOK_MS = 200;

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** The media types of files whose words are read; Word files of before 2007 and pictures of pages are not. */
export const WITH_WORDS: readonly string[] = [
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  `${OPEN_DOCUMENT}.text`,
  `${OPEN_DOCUMENT}.spreadsheet`,
  'text/plain',
  'text/csv',
];

/**
 * The words of a file, read in a thread of its own, which is ended when the file takes too long or too much memory: a
 * damaged file, or one that was made to do harm, costs that and no more. Throws where the file can't be read.
 */
export async function textOf(bytes: Buffer, mediaType: string): Promise<string> {
  const worker = new Worker(join(__dirname, 'reader.mjs'), {
    workerData: { bytes, mediaType, most: MOST_CHARACTERS },
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    // It is no TypeScript, and needs nothing of what this process was started with.
    execArgv: [],
    stdout: true,
    stderr: true,
  });
  const began = performance.now();
  const size = process.memoryUsage.rss();
  const tooMuch = () => performance.now() - began > MOST_MS || process.memoryUsage.rss() - size > MOST_GROWTH_BYTES;
  const watch = setInterval(() => void (tooMuch() && worker.terminate()), LOOK_MS);
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', () => reject(new Error(`The ${mediaType} can't be read.`)));
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
