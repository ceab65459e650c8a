/** What people here take for a password and a list from elsewhere lacks; in letters without marks. */
const TYPICAL_HERE = `
  matkhau matkhaumoi matkhaucuatoi khongco khongcogi khongbiet khongnho anhyeuem emyeuanh yeuem yeuanh toiyeu
  vietnam vietnamquehuong toiyeuvietnam dangcongsan hochiminh bacho chutich uyban uybannhandan ubnd hdnd sotaichinh
  kehoach dautu kehoachdautu vanphong vanthu canbo congchuc tinhuy thanhpho quocgia hanoi saigon danang haiphong
  cantho hue quangninh nguyenvan nguyenthi tranvan tranthi levan lethi phamvan phamthi nguyen tran hoang phan
  xinchao dangnhap taikhoan quantri admin phoihop giadinh conyeu conyeume meyeucon bome hanhphuc maymanphatloc
  thanhcong tinhyeu matma abcxyz qwerty asdfgh zxcvbn qwertyuiop asdfghjkl
`
  .trim()
  .split(/\s+/);

let known: Promise<ReadonlySet<string>> | undefined;

/** Its letters without marks and capitals: “Mật khẩu 2026!” is “matkhau”. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

/** Read when the first password is chosen: 50,000 words. */
async function readWords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(
    [...TYPICAL_HERE, ...dictionary['passwords-common']].map(lettersOf).filter(({ length }) => length > 2),
  );
}

/**
 * Whether a password is one that is tried first: known as common, the same word again and again, or two such words,
 * whatever digits and signs stand around them; so are the officer's own name and username, and digits alone. NIST SP
 * 800-63B 3.1.1.2; what is typical here is our suggestion.
 */
export async function isCommon(password: string, own: string[] = []): Promise<boolean> {
  known ??= readWords();
  const words = await known;
  const letters = lettersOf(password);
  const owned = own.flatMap((name) => [lettersOf(name), ...name.split(/[^\p{L}]+/u).map(lettersOf)]);
  const isWord = (word: string) => words.has(word) || (word.length > 1 && owned.includes(word));
  // A sentence of three words and more is what one is asked for, though two of its words run together are known.
  const splits = password.split(/\P{L}+/u).filter((word) => word !== '').length > 2 ? 1 : letters.length;
  const two = Array.from({ length: splits }, (_, at) => [letters.slice(0, at), letters.slice(at)] as const);
  const again = /^(.+?)\1+$/.exec(letters)?.[1];
  return (
    letters.length < 2 ||
    (again !== undefined && (again.length < 3 || isWord(again))) ||
    two.some(([first, second]) => isWord(second) && (first === '' || isWord(first)))
  );
}
