import { bodiesIn } from './idsInText';

test.each([
  ['Bước “Gửi” thuộc trách nhiệm của 22.so-tai-chinh, không phải 22.ubnd', ['22.so-tai-chinh', '22.ubnd']],
  ['There is no such body (VN.bo-ke-hoach-dau-tu, 2026-05-04)', ['VN.bo-ke-hoach-dau-tu']],
  [
    'R-DNB.hoi-dong-dieu-phoi, C-EVN.hoi-dong-thanh-vien; E-TKV-HALAM.giam-doc',
    ['R-DNB.hoi-dong-dieu-phoi', 'C-EVN.hoi-dong-thanh-vien', 'E-TKV-HALAM.giam-doc'],
  ],
  ['22.annual-plan-province.2027 and R-DNB.regional-coordination.2027.options are cases', []],
  ['Còn 12.500 đồng, tức 1.5 phần', []],
])('%s', (text, bodies) => expect(bodiesIn(text)).toEqual(bodies));
