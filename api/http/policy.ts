import type { RefusalCode } from '../../domain/refusals';
import type { Text } from '../../domain/text';

/** One rule of who may call an address. */
interface Rule {
  who: Text;
  /** How all others are turned away, besides `not-signed-in`. */
  refusals: RefusalCode[];
}

/**
 * Who may call: the closed list of rules by name, of which each route has one; without one nothing is mounted. A rule
 * says who is turned away before anything else of the request is looked at (`allowed`); a handler may ask for more,
 * never for less. docs/access.md prints it with the routes and acts.
 */
export const POLICY = {
  public: { who: { vi: 'ai cũng được, không cần tài khoản', en: 'anybody, without an account' }, refusals: [] },
  newcomer: {
    who: {
      vi: 'người có tài khoản, kể cả khi chưa đổi mật khẩu được cấp',
      en: 'whoever has an account, even with a password that must be changed first',
    },
    refusals: [],
  },
  'signed-in': {
    who: {
      vi: 'mọi cán bộ; mỗi người chỉ thấy và sửa phần của mình',
      en: 'any officer; each sees and changes only what is theirs',
    },
    refusals: [],
  },
  'sees-case': {
    who: { vi: 'người được xem hồ sơ mà địa chỉ nêu', en: 'whoever may see the case that the address names' },
    refusals: ['not-found'],
  },
  'sees-thing': {
    who: {
      vi: 'người được xem, hoặc giữ, thứ mà địa chỉ nêu',
      en: 'whoever may see, or keeps, the thing that the address names',
    },
    refusals: ['not-found', 'no-seat'],
  },
  'has-seat': {
    who: {
      vi: 'người có vị trí hôm nay trong cơ quan nêu ở `body`',
      en: 'whoever has a seat today in the body named by `body`',
    },
    refusals: ['no-seat'],
  },
  'sees-case-with-seat': {
    who: {
      vi: 'người được xem hồ sơ và có vị trí hôm nay trong cơ quan nêu ở `body`',
      en: 'whoever may see the case and has a seat today in the body named by `body`',
    },
    refusals: ['not-found', 'no-seat'],
  },
  'has-seat-or-admin': {
    who: {
      vi: 'người có vị trí hôm nay trong cơ quan nêu ở `body`, hoặc người quản trị toàn hệ thống',
      en: 'whoever has a seat today in the body named by `body`, or administers the installation',
    },
    refusals: ['no-seat'],
  },
  'signs-for-body': {
    who: { vi: 'người ký thay cho cơ quan nêu ở `body`', en: 'whoever signs for the body named by `body`' },
    refusals: ['no-seat', 'role-required'],
  },
  'keeps-systems': {
    who: {
      vi: 'người đứng đầu cơ quan nêu ở `body`, hoặc người quản trị cơ quan đó',
      en: 'the own head of the body named by `body`, or whoever administers that body',
    },
    refusals: ['not-permitted'],
  },
  'lends-seat': {
    who: {
      vi: 'người giữ vị trí trong cơ quan nêu ở `body`; với `ordered`: người quản trị cơ quan đó, hoặc người ký của cơ quan cấp trên',
      en: 'whoever has the seat in the body named by `body`; with `ordered`: who administers that body, or signs for the body above',
    },
    refusals: ['no-seat', 'not-permitted'],
  },
  'by-the-act': {
    who: {
      vi: 'người có phần trong việc theo chính việc đó (bảng dưới)',
      en: 'whoever has a part in the act, as the act itself says (table below)',
    },
    refusals: ['not-found', 'no-seat', 'wrong-act', 'not-your-step', 'not-consulted', 'role-required'],
  },
  'publishes-for-unit': {
    who: {
      vi: 'người ký của cơ quan kế hoạch của đơn vị nêu ở `unit`, hoặc người quản trị đơn vị đó',
      en: 'whoever signs for the planning office of the unit named by `unit`, or administers that unit',
    },
    refusals: ['not-permitted', 'no-such-unit'],
  },
  'any-admin': {
    who: {
      vi: 'người quản trị, kể cả của một tỉnh; mỗi người chỉ trong phạm vi của mình',
      en: 'administrators, of a province too; each only of what they look after',
    },
    refusals: ['not-permitted'],
  },
  'admin-of-unit': {
    who: {
      vi: 'người quản trị của đơn vị mà địa chỉ nêu',
      en: 'administrators who look after the unit that the address names',
    },
    refusals: ['not-permitted'],
  },
  'admin-of-officer': {
    who: {
      vi: 'người quản trị của cán bộ mà địa chỉ nêu',
      en: 'administrators who look after the officer whom the address names',
    },
    refusals: ['not-permitted', 'not-found'],
  },
  'admin-of-seat': {
    who: {
      vi: 'người quản trị của vị trí mà địa chỉ nêu',
      en: 'administrators who look after the seat that the address names',
    },
    refusals: ['not-permitted', 'not-found'],
  },
  admin: {
    who: { vi: 'người quản trị toàn hệ thống', en: 'administrators of the installation' },
    refusals: ['not-permitted'],
  },
} as const satisfies Record<string, Rule>;

export type Access = keyof typeof POLICY;

/** Of administrators alone, of a province's too. */
export const isAdministrators = (access: Access): boolean => /^(any-admin|admin(-of-\w+)?)$/.test(access);

/** What turns others away by that rule. */
export const refusalsBy = (access: Access): readonly RefusalCode[] => POLICY[access].refusals;
