import { invalid } from '../../http/validate';
import { isCommon } from '../commonPasswords';

/** Throws `invalid-input` for a password that is tried first. */
export async function requireUncommon(
  field: string,
  password: string,
  { username, name }: { username: string; name: string },
): Promise<void> {
  if (await isCommon(password, [username, name]))
    throw invalid(
      field,
      'là mật khẩu hay gặp hoặc chỉ gồm tên, số; hãy chọn một câu dài / is a common one, or only names and digits: choose a long sentence',
    );
}
