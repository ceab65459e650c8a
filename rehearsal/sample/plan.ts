import type { Contents, Row } from '../../domain/planContent/parts';

/** How the sample's province grows: each figure of the year before the plan, and what a year adds to it in per cent. */
const SERIES = {
  grdp: { now: 412_600, past: 9.8, base: 9.5, high: 10.5 },
  population: { now: 1_452, past: 1.1, base: 1.1, high: 1.2 },
  'total-investment': { now: 128_400, past: 8.2, base: 9, high: 11 },
  'budget-revenue': { now: 59_300, past: 5.4, base: 6, high: 8 },
  households: { now: 391_500, past: 1.2, base: 1.2, high: 1.2 },
  'poor-households': { now: 2_740, past: -12, base: -12, high: -18 },
} as const;
type Grown = keyof typeof SERIES;
const GROWN = Object.keys(SERIES) as Grown[];
/** These follow from the others by their formulas. */
const RECKONED = ['grdp-per-head', 'investment-share', 'poverty-rate'];

type Way = 'base' | 'high';

const after = (id: Grown, way: Way): number => Math.round(SERIES[id].now * (1 + SERIES[id][way] / 100));
const before = (id: Grown, years: number): number => Math.round(SERIES[id].now / (1 + SERIES[id].past / 100) ** years);

const rowsOf = (year: number, way: Way): Row[] => [
  ...GROWN.map((id) => ({ indicator: id, figures: { [year]: `${after(id, way)}` } })),
  { indicator: 'grdp-growth', figures: { [year]: `${SERIES.grdp[way]}` } },
];

/** So many years behind have figures, the year's estimate among them. */
const BEHIND = [4, 3, 2, 1];

/** What the sample's province has drawn up for a year: a small plan that keeps its rules, made up from end to end. */
export function samplePlan(unit: string, year: number): Contents {
  const department = (of: string) => `${unit}.so-${of}`;
  const finance = department('tai-chinh');
  const investment = after('total-investment', 'high');
  const [state, foreign] = [Math.round(investment * 0.28), Math.round(investment * 0.17)];
  const [transport, industry] = [Math.round(investment * 0.36), Math.round(investment * 0.41)];
  const revenue = after('budget-revenue', 'high');
  const [home, current] = [Math.round(revenue * 0.74), Math.round(revenue * 0.46)];
  const on = (figure: number) => ({ [year]: `${figure}` });
  const capital = (local: number, central = 0) => [
    { source: 'Ngân sách tỉnh', figures: on(local) },
    ...(central > 0 ? [{ source: 'Ngân sách trung ương', figures: on(central) }] : []),
  ];
  return {
    indicators: { indicators: [...GROWN, 'grdp-growth', ...RECKONED].map((id) => ({ id })) },
    assessment: {
      rows: [
        ...GROWN.map((id) => ({
          indicator: id,
          figures: Object.fromEntries(BEHIND.map((back) => [`${year - back}`, `${before(id, back - 1)}`])),
        })),
        { indicator: 'grdp-growth', figures: Object.fromEntries(BEHIND.map((back) => [`${year - back}`, '9.8'])) },
      ],
      summary:
        'Kinh tế tăng trưởng khá, công nghiệp chế biến và du lịch dẫn dắt; giải ngân vốn đầu tư công chậm trong sáu tháng đầu năm.',
    },
    viewpoints: {
      dimensions: [
        {
          dimension: 'economy',
          achieved: 'Tăng trưởng gần 10% một năm, thu ngân sách vượt dự toán.',
          limits: 'Giải phóng mặt bằng chậm, doanh nghiệp nhỏ khó tiếp cận đất và vốn.',
          viewpoint: 'Tăng trưởng dựa vào năng suất, khoa học công nghệ và liên kết vùng.',
          indicators: ['grdp', 'total-investment'],
        },
        {
          dimension: 'society',
          achieved: 'Hộ nghèo giảm đều, trạm y tế xã được đầu tư.',
          limits: 'Chênh lệch giữa đô thị và miền núi còn lớn.',
          viewpoint: 'Không để ai bị bỏ lại phía sau.',
          indicators: ['poor-households'],
        },
        {
          dimension: 'environment',
          achieved: 'Nước thải các khu công nghiệp được xử lý tập trung.',
          limits: 'Rác thải nông thôn và ven biển chưa được thu gom hết.',
          viewpoint: 'Không đánh đổi môi trường lấy tăng trưởng.',
          indicators: [],
        },
      ],
    },
    forecasts: {
      variants: [
        {
          id: 'co-so',
          name: 'Cơ sở',
          method: 'trend',
          assumptions: 'Các điều kiện bên ngoài như ba năm qua.',
          rows: rowsOf(year, 'base'),
        },
        {
          id: 'phan-dau',
          name: 'Phấn đấu',
          method: 'balance',
          assumptions: 'Cao tốc nối cảng biển thông xe trong quý II; giải ngân vốn đầu tư công đạt trên 95%.',
          rows: rowsOf(year, 'high'),
        },
      ],
      potentials: [
        { of: 'position', name: 'Cảng biển và cửa khẩu', says: 'Cửa ngõ hàng hóa của cả vùng.' },
        {
          of: 'land',
          name: 'Quỹ đất khu kinh tế',
          says: 'Còn đất sạch cho nhà đầu tư.',
          amount: '1850',
          unit: 'hectare',
        },
      ],
    },
    balances: {
      variant: 'phan-dau',
      balances: [
        {
          id: 'investment',
          name: 'Vốn đầu tư toàn xã hội',
          unit: 'vnd-billion',
          lines: [
            { id: 'state', name: 'Vốn ngân sách nhà nước', side: 'in', figures: on(state) },
            { id: 'foreign', name: 'Vốn đầu tư nước ngoài', side: 'in', figures: on(foreign) },
            { id: 'private', name: 'Vốn ngoài nhà nước', side: 'in', figures: on(investment - state - foreign) },
            { id: 'transport', name: 'Hạ tầng giao thông, đô thị', side: 'out', figures: on(transport) },
            { id: 'industry', name: 'Công nghiệp, dịch vụ', side: 'out', figures: on(industry) },
            {
              id: 'social',
              name: 'Y tế, giáo dục, môi trường',
              side: 'out',
              figures: on(investment - transport - industry),
            },
          ],
        },
        {
          id: 'budget',
          name: 'Ngân sách địa phương',
          unit: 'vnd-billion',
          lines: [
            { id: 'home', name: 'Thu nội địa', side: 'in', figures: on(home) },
            { id: 'trade', name: 'Thu xuất nhập khẩu', side: 'in', figures: on(revenue - home) },
            { id: 'current', name: 'Chi thường xuyên', side: 'out', figures: on(current) },
            { id: 'capital', name: 'Chi đầu tư phát triển, dự phòng', side: 'out', figures: on(revenue - current) },
          ],
        },
      ],
    },
    options: {
      options: [
        {
          id: 'one',
          name: 'Giữ nhịp tăng trưởng',
          variant: 'co-so',
          says: 'Giữ cơ cấu hiện nay, ưu tiên hoàn thành dự án dở dang.',
          pros: 'Chắc chắn, ít nợ.',
          cons: 'Bỏ lỡ cơ hội từ tuyến cao tốc mới.',
          rows: rowsOf(year, 'base'),
        },
        {
          id: 'two',
          name: 'Tăng tốc theo hành lang cảng biển',
          variant: 'phan-dau',
          says: 'Dồn vốn cho hành lang cảng biển – cao tốc, gọi vốn ngoài nhà nước.',
          pros: 'Tăng trưởng trên 10%, thêm việc làm.',
          cons: 'Cần giải phóng mặt bằng đúng hạn.',
          rows: rowsOf(year, 'high'),
        },
      ],
      chosen: 'two',
      why: 'Cân đối được vốn; các dự án chủ chốt đã đủ thủ tục.',
    },
    targets: {
      objective: 'Tăng trưởng nhanh và bền vững, nâng cao đời sống nhân dân.',
      rows: rowsOf(year, 'high').map((row) => ({ ...row, lead: finance })),
    },
    programmes: {
      programmes: [
        {
          id: 'hanh-lang',
          name: 'Phát triển hành lang cảng biển – cao tốc',
          field: 'Hạ tầng',
          objective: 'Nối các khu công nghiệp với cảng trong 30 phút.',
          lead: department('xay-dung'),
          with: [finance],
          from: year,
          to: year + 3,
          capital: capital(1_450_000, 620_000),
          indicators: ['grdp', 'total-investment'],
        },
        {
          id: 'giam-ngheo',
          name: 'Giảm nghèo bền vững vùng núi',
          field: 'Xã hội',
          objective: 'Không còn xã đặc biệt khó khăn.',
          lead: department('nong-nghiep-moi-truong'),
          with: [department('y-te')],
          from: year,
          to: year + 1,
          capital: capital(180_000),
          indicators: ['poor-households'],
        },
      ],
    },
    solutions: {
      solutions: [
        {
          id: 'mat-bang',
          says: 'Bàn giao toàn bộ mặt bằng các dự án chủ chốt.',
          lead: department('xay-dung'),
          with: [finance],
          by: `${year}-03-31`,
          resources: 'Vốn bồi thường bố trí ngay từ đầu năm',
          indicators: ['total-investment'],
        },
        {
          id: 'giai-ngan',
          says: 'Giải ngân trên 95% vốn đầu tư công; họp giao ban vốn mỗi tháng.',
          lead: finance,
          with: [],
          by: `${year}-12-31`,
          indicators: ['total-investment'],
        },
        {
          id: 'ngheo',
          says: 'Giao từng hộ nghèo cho một tổ chức giúp đỡ.',
          lead: department('nong-nghiep-moi-truong'),
          with: [],
          by: `${year}-06-30`,
          indicators: ['poor-households'],
        },
      ],
    },
    projects: {
      projects: PROJECTS.map(({ name, place, total, local, central = 0, programme, owner }, index) => ({
        id: `du-an-${index + 1}`,
        name,
        place,
        owner: department(owner),
        ...(programme && { programme }),
        total: `${total}`,
        capital: capital(local, central),
        indicators: ['total-investment'],
      })),
    },
  };
}

/** Capital in million đồng. */
const PROJECTS: {
  name: string;
  place: string;
  total: number;
  local: number;
  central?: number;
  programme?: string;
  owner: string;
}[] = [
  {
    name: 'Đường kết nối cảng biển với cao tốc',
    place: 'Các phường ven biển',
    total: 1_850_000,
    local: 420_000,
    central: 310_000,
    programme: 'hanh-lang',
    owner: 'xay-dung',
  },
  {
    name: 'Mở rộng luồng vào cảng',
    place: 'Khu kinh tế ven biển',
    total: 960_000,
    local: 210_000,
    programme: 'hanh-lang',
    owner: 'xay-dung',
  },
  { name: 'Bệnh viện đa khoa khu vực', place: 'Vùng miền núi', total: 640_000, local: 150_000, owner: 'y-te' },
  {
    name: 'Hồ chứa nước và hệ thống kênh dẫn',
    place: 'Các xã miền núi',
    total: 275_000,
    local: 80_000,
    programme: 'giam-ngheo',
    owner: 'nong-nghiep-moi-truong',
  },
  {
    name: 'Trường trung học phổ thông chuyên',
    place: 'Trung tâm tỉnh',
    total: 320_000,
    local: 95_000,
    owner: 'giao-duc-dao-tao',
  },
  {
    name: 'Khu xử lý rác thải liên xã',
    place: 'Các xã ven biển',
    total: 210_000,
    local: 60_000,
    owner: 'nong-nghiep-moi-truong',
  },
];
