import { z } from 'zod';
import { CAUSES } from '../../domain/project/state';

/** Why a project is made known to somebody. */
export const cause = z.enum(CAUSES);

export const CAUSE: Record<z.infer<typeof cause>, { vi: string; en: string }> = {
  registered: { vi: 'dự án được đăng ký', en: 'the project was registered' },
  amended: { vi: 'nội dung dự án được điều chỉnh', en: 'the project was amended' },
  'moved-in': { vi: 'dự án được chuyển đến địa bàn', en: 'the project moved to the place' },
  withdrawn: { vi: 'dự án không còn trên địa bàn', en: 'the project left the place' },
  'owner-changed': { vi: 'chủ đầu tư thay đổi', en: 'the project has another owner' },
  'regime-changed': { vi: 'đơn vị hành chính thay đổi', en: 'the administrative units changed' },
  completed: { vi: 'dự án hoàn thành', en: 'the project was completed' },
  stopped: { vi: 'dự án bị dừng', en: 'the project was stopped' },
};
