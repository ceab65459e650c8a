import { MEASURE_NAMES } from '../measures';
import { same, type Text } from '../text';
import type { Content, Contents, Part } from './parts';

/** Something that can be chosen. */
export interface Named {
  id: string;
  name: Text;
}

/** What a part says in words or by choice, beside its figures. */
export interface PlanField {
  id: string;
  label: Text;
  kind: 'line' | 'words' | 'choice' | 'body' | 'bodies' | 'day' | 'year' | 'figure' | 'indicators';
  /** choice: what may be chosen. */
  among?: readonly Named[];
  /** choice: of which part’s list. */
  of?: 'forecasts' | 'options' | 'programmes';
}

/** Things that a part describes one by one. */
export interface PlanList {
  key: string;
  name: Text;
  /** What the ids of new ones begin with; without it they have none. */
  prefix?: string;
  /** Those that there always are, by the field that names them. */
  fixed?: { by: string; among: readonly Named[] };
  fields: readonly PlanField[];
  /** What a new one holds. */
  begins: object;
}

export interface DescribedPart {
  name: Text;
  fields: readonly PlanField[];
  lists: readonly PlanList[];
}

const field =
  (kind: PlanField['kind']) =>
  (id: string, vi: string, en: string, more: Partial<PlanField> = {}): PlanField => ({
    id,
    label: { vi, en },
    kind,
    ...more,
  });
const line = field('line');
const words = field('words');
const choice = field('choice');
const named = (names: Record<string, [vi: string, en: string]>): Named[] =>
  Object.entries(names).map(([id, [vi, en]]) => ({ id, name: { vi, en } }));

const NAME = line('name', 'Tên', 'Name');
const LEAD = field('body')('lead', 'Cơ quan chủ trì', 'Lead');
const WITH = field('bodies')('with', 'Cơ quan phối hợp', 'Together with');
const INDICATORS = field('indicators')('indicators', 'Chỉ tiêu liên quan', 'Indicators that it serves');
const MEASURES_NAMED: Named[] = Object.entries(MEASURE_NAMES).map(([id, name]) => ({ id, name }));
const UNIT = choice('unit', 'Đơn vị tính', 'Measure', { among: MEASURES_NAMED });
const VARIANT = choice('variant', 'Theo phương án dự báo', 'By the forecast’s variant', { of: 'forecasts' });

const DIMENSIONS = named({
  economy: ['Kinh tế', 'Economy'],
  society: ['Xã hội', 'Society'],
  environment: ['Môi trường', 'Environment'],
});
const METHODS = named({
  trend: ['Ngoại suy xu thế', 'Trend'],
  model: ['Mô hình kinh tế lượng', 'Econometric model'],
  balance: ['Cân đối liên ngành', 'Balances between sectors'],
  expert: ['Chuyên gia', 'Experts'],
  norm: ['Định mức', 'Norms'],
});
const POTENTIALS = named({
  land: ['Đất đai', 'Land'],
  labour: ['Lao động', 'Labour'],
  capital: ['Vốn', 'Capital'],
  nature: ['Tài nguyên', 'Natural resources'],
  position: ['Vị trí', 'Position'],
  science: ['Khoa học, công nghệ', 'Science and technology'],
  culture: ['Văn hóa', 'Culture'],
});

/** The parts of a plan by name, and what each says in words. */
export const DESCRIBED: Record<Part, DescribedPart> = {
  indicators: { name: { vi: 'Hệ thống chỉ tiêu', en: 'Indicators' }, fields: [], lists: [] },
  assessment: {
    name: { vi: 'Đánh giá hiện trạng', en: 'Assessment of the years behind' },
    fields: [words('summary', 'Nhận định chung', 'In short')],
    lists: [],
  },
  viewpoints: {
    name: { vi: 'Quan điểm phát triển', en: 'Viewpoints' },
    fields: [],
    lists: [
      {
        key: 'dimensions',
        name: { vi: 'Lĩnh vực', en: 'Dimension' },
        fixed: { by: 'dimension', among: DIMENSIONS },
        fields: [
          words('achieved', 'Kết quả đạt được', 'Achieved'),
          words('limits', 'Hạn chế', 'Limits'),
          words('viewpoint', 'Quan điểm phát triển', 'Viewpoint'),
          INDICATORS,
        ],
        begins: { achieved: '', limits: '', viewpoint: '', indicators: [] },
      },
    ],
  },
  forecasts: {
    name: { vi: 'Dự báo', en: 'Forecasts' },
    fields: [],
    lists: [
      {
        key: 'variants',
        name: { vi: 'Phương án dự báo', en: 'Variant' },
        prefix: 'variant-',
        fields: [
          NAME,
          choice('method', 'Phương pháp', 'Method', { among: METHODS }),
          words('assumptions', 'Giả định', 'Assumptions'),
        ],
        begins: { name: '', method: 'trend', assumptions: '', rows: [] },
      },
      {
        key: 'potentials',
        name: { vi: 'Tiềm năng, lợi thế', en: 'Potential' },
        fields: [
          choice('of', 'Loại', 'Kind', { among: POTENTIALS }),
          NAME,
          words('says', 'Mô tả', 'Description'),
          field('figure')('amount', 'Quy mô', 'Amount'),
          UNIT,
        ],
        begins: { of: 'land', name: '', says: '' },
      },
    ],
  },
  balances: {
    name: { vi: 'Cân đối lớn', en: 'Balances' },
    fields: [VARIANT],
    lists: [
      {
        key: 'balances',
        name: { vi: 'Bảng cân đối', en: 'Balance' },
        prefix: 'balance-',
        fields: [NAME, UNIT, words('gap', 'Lý do chênh lệch', 'Why the sides differ')],
        begins: { name: '', unit: 'vnd-billion', lines: [] },
      },
    ],
  },
  options: {
    name: { vi: 'Phương án phát triển', en: 'Options' },
    fields: [
      choice('chosen', 'Phương án chọn', 'Chosen', { of: 'options' }),
      words('why', 'Lý do chọn', 'Why it is chosen'),
    ],
    lists: [
      {
        key: 'options',
        name: { vi: 'Phương án', en: 'Option' },
        prefix: 'option-',
        fields: [
          NAME,
          VARIANT,
          words('says', 'Nội dung', 'What it is'),
          words('pros', 'Ưu điểm', 'For it'),
          words('cons', 'Nhược điểm', 'Against it'),
        ],
        begins: { name: '', says: '', rows: [] },
      },
    ],
  },
  targets: {
    name: { vi: 'Mục tiêu, chỉ tiêu kế hoạch', en: 'Targets' },
    fields: [words('objective', 'Mục tiêu tổng quát', 'Objective')],
    lists: [],
  },
  programmes: {
    name: { vi: 'Chương trình', en: 'Programmes' },
    fields: [],
    lists: [
      {
        key: 'programmes',
        name: { vi: 'Chương trình', en: 'Programme' },
        prefix: 'programme-',
        fields: [
          NAME,
          line('field', 'Lĩnh vực', 'Field'),
          words('objective', 'Mục tiêu', 'Objective'),
          LEAD,
          WITH,
          field('year')('from', 'Từ năm', 'From'),
          field('year')('to', 'Đến năm', 'Until'),
          INDICATORS,
        ],
        begins: { name: '', objective: '', with: [], capital: [], indicators: [] },
      },
    ],
  },
  solutions: {
    name: { vi: 'Giải pháp', en: 'Solutions' },
    fields: [],
    lists: [
      {
        key: 'solutions',
        name: { vi: 'Giải pháp', en: 'Solution' },
        prefix: 'solution-',
        fields: [
          words('says', 'Nội dung', 'What is done'),
          LEAD,
          WITH,
          field('day')('by', 'Thời hạn', 'Until'),
          words('resources', 'Nguồn lực', 'Resources'),
          INDICATORS,
        ],
        begins: { says: '', with: [], indicators: [] },
      },
    ],
  },
  projects: {
    name: { vi: 'Danh mục dự án', en: 'Projects' },
    fields: [],
    lists: [
      {
        key: 'projects',
        name: { vi: 'Dự án', en: 'Project' },
        prefix: 'project-',
        fields: [
          NAME,
          line('place', 'Địa điểm', 'Place'),
          field('body')('owner', 'Chủ đầu tư', 'Owner'),
          choice('programme', 'Thuộc chương trình', 'Of the programme', { of: 'programmes' }),
          words('grounds', 'Căn cứ xếp thứ tự', 'Why at this place in the order'),
          INDICATORS,
        ],
        begins: { name: '', total: '', capital: [], indicators: [] },
      },
    ],
  },
  allocation: { name: { vi: 'Giao chỉ tiêu cho cấp dưới', en: 'Assigned to the units below' }, fields: [], lists: [] },
};

const BLANK: { [P in Part]: Content<P> } = {
  indicators: { indicators: [] },
  assessment: { rows: [] },
  viewpoints: { dimensions: [] },
  forecasts: { variants: [], potentials: [] },
  balances: { balances: [] },
  options: { options: [], chosen: null },
  targets: { rows: [] },
  programmes: { programmes: [] },
  solutions: { solutions: [] },
  projects: { projects: [] },
  allocation: { units: [], why: [] },
};

/** What a part holds before anybody typed. */
export const blankOf = <P extends Part>(part: P): Content<P> => BLANK[part];

/** One of a list's items as a form holds it: by field. */
export type Item = Record<string, unknown>;

/** The items of a list in the order in which they stand; those that there always are stand though nothing was said. */
export function itemsIn(content: object, { key, fixed, begins }: PlanList): Item[] {
  const said = ((content as Record<string, Item[]>)[key] ?? []) as Item[];
  if (!fixed) return said;
  return fixed.among.map(({ id }) => said.find((one) => one[fixed.by] === id) ?? { ...begins, [fixed.by]: id });
}

/** By what an item is named among the others of its list. */
export const keyOf = (item: Item, index: number): string =>
  String(item.id ?? item.dimension ?? item.indicator ?? item.unit ?? index);

/** Gives one id after the other that none of them has. */
export function freeIds(prefix: string, taken: readonly { id?: unknown }[]): () => string {
  const ids = new Set(taken.map(({ id }) => id));
  let n = taken.length;
  return () => {
    do n += 1;
    while (ids.has(`${prefix}${n}`));
    return `${prefix}${n}`;
  };
}

/** An id that none of them has. */
export const freeId = (prefix: string, taken: readonly { id?: unknown }[]): string => freeIds(prefix, taken)();

/** What may be chosen in a field. */
export function amongOf({ among, of }: PlanField, contents: Contents): readonly Named[] {
  if (!of) return among ?? [];
  const items =
    of === 'forecasts'
      ? contents.forecasts?.variants
      : of === 'options'
        ? contents.options?.options
        : contents.programmes?.programmes;
  return (items ?? []).map(({ id, name }) => ({ id, name: same(name) }));
}
