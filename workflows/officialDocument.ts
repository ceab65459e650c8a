import type { CaseInput } from './messages';
import { openCase } from './run/caseRun';

/**
 * Văn bản: soạn thảo, góp ý, trình ký, ký, cấp số và phát hành, gửi, theo dõi việc nhận; thu hồi, thay thế, đính chính.
 * Drafted, commented on, signed, numbered, sent; it runs until each recipient is proved to have it, or sent it back.
 */
export async function officialDocument(input: CaseInput): Promise<void> {
  const document = openCase(input);
  document.on('remarks-asked', 'requestRemarks');
  document.on('for-signature', 'requestSignOff');
  document.on('draft-returned', 'notify');
  document.on('document-signed', 'requestNumber');
  document.on('document-sent', 'sendDocument');
  document.on('document-refused', 'notify');
  document.on('document-recalls', 'recallDocument');
  document.on('document-replaces', 'recallDocument');
  document.on('document-corrects', 'notify');
  document.holdDates();
  await document.untilClosed();
}
