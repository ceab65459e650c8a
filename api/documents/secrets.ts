import { textOf, WITH_WORDS } from '../../documents/text/textOf';
import { DomainError } from '../../domain/errors';
import { secretMark } from '../../domain/secretMark';

/** Where a mark stands, as the refusal calls it. */
const WHERE = { title: 'tiêu đề / title', filename: 'tên tệp / filename', content: 'đầu tệp / head' };

/** A larger file isn't looked into while its sender waits. */
const MOST_BYTES = 5_000_000;

/** Refuses a text that bears the mark of a State secret. Throws `state-secret`. */
export function refuseMarked(where: keyof typeof WHERE, text: string): void {
  const mark = secretMark(text);
  if (mark) throw new DomainError('state-secret', { mark, where: WHERE[where] });
}

/** The same of a file's first words; one whose words can't be read, such as a scan, has none. Throws `state-secret`. */
export async function refuseSecrets(mediaType: string, bytes: Buffer): Promise<void> {
  if (mediaType.startsWith('text/')) return refuseMarked('content', bytes.subarray(0, 4_000).toString('utf8'));
  if (!WITH_WORDS.includes(mediaType) || bytes.length > MOST_BYTES) return;
  refuseMarked('content', await textOf(bytes, mediaType).catch(() => ''));
}
