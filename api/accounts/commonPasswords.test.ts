import { isCommon } from './commonPasswords';

test.each([
  'matkhau123456',
  'Mật khẩu 2026!',
  'anhyeuem12345',
  'password1234!',
  'qwertyuiop[]12',
  'vietnamvietnam',
  '0912345678901',
  'aaaaaaaaaaaaaa',
  'ubndquangninh1',
  'lan.tran@123456',
  'TranThiLan1985!',
])('%s is tried first, and refused', async (password) =>
  expect(await isCommon(password, ['lan.tran', 'Trần Thị Lan'])).toBe(true),
);

test.each([
  'một mật khẩu dài',
  'another long one',
  'one of those long ones',
  'kHq7vRw2nXz9',
  'mưa rơi trên mái ngói cũ',
])('%s is taken', async (password) => expect(await isCommon(password, ['lan.tran', 'Trần Thị Lan'])).toBe(false));
