import { z } from 'zod';
import { template, type Template } from '../template';
import { consultationMails } from './consultation';
import { cycleMails } from './cycle';
import { gatheringMails } from './gathering';
import { meetingMails } from './meeting';
import { officialDocumentMails } from './officialDocument';
import { projectMails } from './projects';
import { sessionMails } from './session';
import { stepMails } from './steps';
import { supervisionMails } from './supervision';
import { supportMails } from './support';

/** Every kind of mail, by the name that orders use. */
export const TEMPLATES = {
  ...stepMails,
  ...consultationMails,
  ...gatheringMails,
  ...cycleMails,
  ...sessionMails,
  ...projectMails,
  ...supervisionMails,
  ...supportMails,
  ...officialDocumentMails,
  ...meetingMails,
};

/** For an order whose template or facts are not understood: the particulars below it still say what matters. */
export const PLAIN = template({
  facts: z.unknown(),
  vi: () => ['Có thông tin mới về hồ sơ', 'Hồ sơ dưới đây có thông tin mới liên quan đến cơ quan.'],
  en: () => ['News of a case', 'There is news of the case below that concerns your body.'],
});

/** The template of that name, or undefined: the caller decides what an unknown name means. */
export function templateOf(name: string): Template<unknown> | undefined {
  return Object.hasOwn(TEMPLATES, name) ? (TEMPLATES[name as keyof typeof TEMPLATES] as Template<unknown>) : undefined;
}
