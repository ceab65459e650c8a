import { z } from 'zod';
import { template } from '../template';

/** For an order whose template or facts are not understood: the particulars below it still say what matters. */
export const plain = template({
  facts: z.unknown(),
  vi: {
    subject: () => 'Có thông tin mới về hồ sơ',
    text: () => ['Hồ sơ dưới đây có thông tin mới liên quan đến cơ quan.'],
  },
  en: {
    subject: () => 'News of a case',
    text: () => ['There is news of the case below that concerns your body.'],
  },
});
