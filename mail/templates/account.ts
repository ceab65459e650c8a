import { z } from 'zod';
import { template } from '../template';

/** An account was made or changed. Never a password, nor a link that stands for one. */
export const account = template({
  facts: z.object({ username: z.string(), event: z.enum(['created', 'password-changed', 'deactivated']) }),
  vi: {
    subject: ({ event }) =>
      ({
        created: 'Tài khoản đã được tạo',
        'password-changed': 'Mật khẩu đã được đổi',
        deactivated: 'Tài khoản đã ngừng hoạt động',
      })[event],
    text: ({ event, username }) =>
      ({
        created: [
          `Tài khoản “${username}” đã được tạo cho anh/chị. Mật khẩu do người quản trị trao riêng, không gửi qua thư điện tử.`,
        ],
        'password-changed': [
          `Mật khẩu của tài khoản “${username}” vừa được đổi. Nếu không phải do anh/chị yêu cầu, đề nghị báo ngay cho người quản trị.`,
        ],
        deactivated: [
          `Tài khoản “${username}” đã ngừng hoạt động. Những việc đã ghi dưới tên anh/chị vẫn được lưu trong sổ đăng ký.`,
        ],
      })[event],
  },
  en: {
    subject: ({ event }) =>
      ({
        created: 'Your account is ready',
        'password-changed': 'Your password was changed',
        deactivated: 'Your account was deactivated',
      })[event],
    text: ({ event, username }) =>
      ({
        created: [
          `The account “${username}” was made for you. The administrator hands you the password in person; it is never sent by mail.`,
        ],
        'password-changed': [
          `The password of the account “${username}” was just changed. If you did not ask for this, tell the administrator at once.`,
        ],
        deactivated: [
          `The account “${username}” was deactivated. What was recorded under your name stays in the register.`,
        ],
      })[event],
  },
});
