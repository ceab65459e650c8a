import { CARRYING, NEIGHBOUR, SUPPORT } from './carrying';
import { COUNCIL, LATER, SESSION } from './council';
import { COMMUNE_PLAN } from '../../api/support/posting';
import { EXCHANGES } from './exchange';
import { DRAFTERS, PLAN } from './plan';
import { PROJECT, PROJECT_PEOPLE } from './projects';
import { PROVINCE_PLAN, REGION_PLANS } from './provincePlans';
import { RECORDS } from './records';
import { REGION, REGION_PEOPLE } from './region';
import { CONSULTATION, CYCLE, PEOPLE } from './scene';
import { LATE, OVER } from './sceneCycle';
import { SUPERVISION, SUPERVISORS } from './supervision';

/** Every page, as whom to look at it, and what to press before looking. */
export interface Place {
  name: string;
  path: string;
  as?: string;
  press?: string[];
}

const { planner, health, committee, chief, wardPlanner, wardCommittee } = PEOPLE;
const { council, dongNai, tayNinh } = REGION_PEOPLE;
const { owner, ward, commune } = PROJECT_PEOPLE;

export const PLACES: Place[] = [
  { name: 'sign-in', path: '/' },
  { name: 'invited', path: '/invited' },
  { name: 'my-work', path: '/', as: planner },
  { name: 'my-work-table', path: '/?group=table', as: planner, press: ['^(Cột|Columns)$'] },
  { name: 'my-work-empty', path: '/', as: chief },
  { name: 'my-work-submit', path: '/', as: planner, press: ['Nộp kết quả|Submit'] },
  { name: 'my-work-reply', path: '/', as: health, press: ['Trả lời|Reply'] },
  { name: 'my-work-sign', path: '/', as: wardCommittee, press: ['^(Ký cam kết|Sign the commitments)$'] },
  { name: 'exchanges', path: '/exchanges', as: DRAFTERS.first },
  {
    name: 'exchange',
    get path() {
      return `/cases/${EXCHANGES.held}`;
    },
    as: NEIGHBOUR.second,
    press: ['^(Xác nhận điều thống nhất|Confirm what was agreed)$'],
  },
  {
    name: 'exchange-ahead',
    get path() {
      return `/cases/${EXCHANGES.ahead}`;
    },
    as: NEIGHBOUR.first,
    press: ['^(Trả lời giấy mời|Answer the invitation)$'],
  },
  { name: 'exchange-call', path: '/exchanges/new', as: planner },
  { name: 'diary', path: '/diary', as: planner, press: ['Tạo địa chỉ|Make an address'] },
  { name: 'help', path: '/help', as: planner },
  { name: 'my-work-done', path: '/done', as: planner },
  { name: 'my-work-passed-on', path: '/passed-on', as: planner },
  { name: 'palette', path: '/cases', as: planner, press: ['^(Tìm nhanh|Find)'] },
  { name: 'bell', path: '/cases', as: committee, press: ['^(Tin mới|News)'] },
  { name: 'cases', path: '/cases', as: planner },
  { name: 'cycle', path: `/cases/${CYCLE}`, as: planner },
  { name: 'cycle-why', path: `/cases/${CYCLE}`, as: planner, press: ['Vì sao là ngày này|Why this day'] },
  {
    name: 'cycle-manage',
    path: `/cases/${CYCLE}`,
    as: planner,
    press: ['^(Nhắc, gia hạn|Remind, extend)', '^(Gia hạn|Extend)$'],
  },
  {
    name: 'cycle-move',
    path: `/cases/${CYCLE}`,
    as: planner,
    press: ['^(Nhắc, gia hạn|Remind, extend)', '^(Chuyển phiên bản|Move to another)'],
  },
  {
    name: 'cycle-targets',
    path: `/cases/${CYCLE}`,
    as: planner,
    press: ['^(Nhắc, gia hạn|Remind, extend)', '^(Đặt chỉ tiêu|Set targets)$'],
  },
  { name: 'plan-data', path: `/cases/${PLAN}/plan`, as: DRAFTERS.first },
  { name: 'plan-indicators', path: `/cases/${PLAN}/plan?part=indicators`, as: DRAFTERS.first },
  { name: 'plan-assessment', path: `/cases/${PLAN}/plan?part=assessment`, as: DRAFTERS.first },
  { name: 'cycle-levels', path: `/cases/${CYCLE}/levels`, as: planner },
  {
    name: 'cycle-versions',
    path: `/cases/${CYCLE}/documents`,
    as: planner,
    press: ['phiên bản, so sánh|versions, compare'],
  },
  { name: 'cycle-proof', path: `/cases/${CYCLE}/record`, as: planner, press: ['^(Kiểm tra sổ|Verify the record)$'] },
  {
    name: 'consultation-table',
    path: `/cases/${CONSULTATION}`,
    as: planner,
    press: ['^(Tiếp thu, giải trình|Accept or explain)$'],
  },
  { name: 'consultation-late', path: `/cases/${OVER}`, as: LATE, press: ['^(Trả lời|Reply)$'] },
  { name: 'cycle-timetable', path: `/cases/${CYCLE}/timetable`, as: planner },
  { name: 'cycle-consultations', path: `/cases/${CYCLE}/consultations`, as: planner },
  { name: 'cycle-documents', path: `/cases/${CYCLE}/documents`, as: planner },
  { name: 'cycle-remarks', path: `/cases/${CYCLE}/remarks`, as: planner },
  { name: 'cycle-record', path: `/cases/${CYCLE}/record`, as: planner },
  { name: 'consultation', path: `/cases/${CONSULTATION}`, as: health },
  { name: 'start', path: '/start', as: planner, press: ['^(Xem trước|Preview)$'] },
  { name: 'overdue', path: '/overdue', as: chief },
  {
    name: 'overdue-province',
    path: '/overdue?within=22&dayBy=suggestion',
    as: committee,
    press: ['^(Gia hạn|Extend)$'],
  },
  { name: 'overdue-table', path: '/overdue?view=table&dayBy=suggestion', as: chief },
  { name: 'overdue-matrix', path: '/overdue?view=matrix', as: chief },
  { name: 'overdue-trend', path: '/overdue?view=trend', as: chief },
  { name: 'report', path: '/reports/22', as: planner },
  { name: 'account', path: '/account', as: planner },
  { name: 'systems', path: '/systems', as: planner },
  { name: 'delegations', path: '/delegations', as: committee },
  { name: 'admin-home', path: '/admin', as: chief },
  { name: 'admin-operation', path: '/admin/operation', as: chief },
  { name: 'overdue-many', path: '/overdue?dayBy=suggestion', as: chief, press: ['^(Nhắc nhiều|Remind many)'] },
  { name: 'extend-many', path: '/overdue?dayBy=suggestion', as: planner, press: ['^(Gia hạn nhiều|Extend many)'] },
  { name: 'admin-officers', path: '/admin/officers', as: chief, press: ['^(Tạo tài khoản|Create an account)$'] },
  { name: 'admin-setup', path: '/admin/setup/22', as: chief },
  { name: 'admin-units', path: '/admin/units', as: chief, press: ['^(Tỉnh Quảng Ninh|Quang Ninh Province)$'] },
  { name: 'admin-systems', path: '/admin/systems', as: chief },
  {
    name: 'admin-successions',
    path: '/admin/successions',
    as: chief,
    press: ['^(Chỉ định cơ quan kế tục|Name the successor)$'],
  },
  { name: 'admin-calendar', path: '/admin/calendar', as: chief, press: ['^(Sửa một ngày|Correct a day)$'] },
  { name: 'admin-settings', path: '/admin/settings', as: chief },
  { name: 'admin-mailbox', path: '/admin/mailbox', as: chief },
  { name: 'admin-audit', path: '/admin/audit', as: chief },
  { name: 'sessions', path: '/sessions', as: COUNCIL.clerk },
  { name: 'sessions-convene', path: '/sessions', as: COUNCIL.chair, press: ['^(Triệu tập kỳ họp|Convene a session)$'] },
  { name: 'session', path: `/sessions/${SESSION}`, as: COUNCIL.clerk },
  { name: 'session-remarks', path: `/sessions/${SESSION}/remarks`, as: COUNCIL.clerk },
  { name: 'session-item', path: `/sessions/${SESSION}/items/ke-hoach`, as: COUNCIL.deputy },
  {
    name: 'session-vote',
    path: `/sessions/${SESSION}/items/noi-quy`,
    as: COUNCIL.clerk,
    press: ['^(Biểu quyết|Enter the vote)$', '^(Tất cả tán thành|All for)$'],
  },
  {
    name: 'session-roll',
    path: `/sessions/${SESSION}`,
    as: COUNCIL.clerk,
    press: ['^(Điểm danh kỳ họp|Call the roll)$'],
  },
  { name: 'session-deputy', path: `/sessions/${LATER}/mine`, as: COUNCIL.deputy, press: ['câu hỏi|question'] },
  {
    name: 'council-roll',
    path: '/councils/24.hdnd/deputies',
    as: COUNCIL.chair,
    press: ['^(Thêm đại biểu|Add deputies)$'],
  },
  { name: 'session-add', path: `/sessions/${LATER}`, as: COUNCIL.clerk, press: ['^(Thêm nội dung|Add an item)$'] },
  { name: 'session-postponed', path: `/sessions/${SESSION}/items/phi`, as: COUNCIL.deputy },
  { name: 'session-versions', path: `/sessions/${SESSION}/versions`, as: COUNCIL.clerk },
  { name: 'session-record', path: `/sessions/${SESSION}/record`, as: COUNCIL.clerk },
  { name: 'chamber', path: `/sessions/${SESSION}/chamber`, as: COUNCIL.clerk },
  { name: 'chamber-result', path: `/sessions/${SESSION}/chamber/ke-hoach`, as: COUNCIL.clerk },
  { name: 'my-work-council', path: '/', as: COUNCIL.clerk },
  { name: 'my-work-report', path: '/', as: COUNCIL.committee, press: ['Nộp báo cáo thẩm tra|File the verification'] },
  { name: 'law', path: '/law', as: chief },
  { name: 'law-steps', path: '/law/procedures/annual-plan-commune/2027-redrawn', as: planner },
  { name: 'law-diagram', path: '/law/procedures/annual-plan-commune/2027-redrawn/diagram', as: planner },
  { name: 'law-difference', path: '/law/procedures/annual-plan-province/2027-redrawn/difference', as: planner },
  { name: 'law-cases', path: '/law/procedures/annual-plan-province/2027-redrawn/cases', as: planner },
  { name: 'law-moves', path: '/law/procedures/annual-plan-province/2026-decree-163/moves', as: chief },
  { name: 'law-instruments', path: '/law/instruments', as: planner },
  { name: 'law-sure', path: '/law/sure', as: planner },
  { name: 'law-calendar', path: '/law/calendar', as: planner },
  { name: 'law-own', path: '/law/own', as: planner },
  { name: 'law-when', path: '/law/when', as: planner },
  { name: 'law-publish', path: '/law/publish', as: chief },
  { name: 'public', path: '/public' },
  { name: 'public-draft', path: `/public/${COMMUNE_PLAN}/post-draft` },
  { name: 'public-projects', path: '/public?tab=projects&province=22&commune=06673' },
  { name: 'public-confirm', path: '/public/confirm' },
  { name: 'public-record', path: `/public/record?case=${encodeURIComponent(CYCLE)}&seq=1&hash=${'0'.repeat(64)}` },
  { name: 'community', path: '/community', as: wardPlanner },
  { name: 'regions', path: '/regions', as: council },
  { name: 'region', path: `/regions/${REGION}`, as: council },
  { name: 'region-compare', path: `/regions/${REGION}/compare`, as: council },
  { name: 'region-works', path: `/regions/${REGION}/works`, as: council },
  { name: 'region-schedules', path: `/regions/${REGION}/schedules`, as: council },
  { name: 'region-plans', path: `/regions/${REGION}/plans`, as: council },
  { name: 'region-exchanges', path: `/regions/${REGION}/exchanges`, as: council },
  {
    name: 'region-decide',
    path: `/cases/${REGION}.project-lists`,
    as: council,
    press: ['Quyết định điểm chưa khớp|Decide a finding'],
  },
  {
    name: 'region-contribute',
    path: `/cases/${REGION}.options`,
    as: tayNinh,
    press: ['Cung cấp thông tin|Contribute'],
  },
  { name: 'plans-compared', path: REGION_PLANS, as: dongNai },
  { name: 'plans-investments', path: `${REGION_PLANS}/investments`, as: dongNai },
  {
    name: 'plan-levels',
    path: `/cases/${PROVINCE_PLAN}/levels`,
    as: dongNai,
    press: ['^(Dựa vào đâu|Stands on what)'],
  },
  { name: 'projects', path: '/projects', as: owner },
  { name: 'projects-received', path: '/projects/received', as: ward },
  { name: 'project', path: `/projects/${PROJECT}`, as: owner, press: ['Cung cấp thông tin|Give the information'] },
  { name: 'project-owners', path: '/projects/owners', as: planner },
  { name: 'project-new', path: '/projects/new', as: commune },
  { name: 'project-notice', path: '/', as: owner, press: ['Gửi thông báo|Send the notice'] },
  { name: 'carrying-list', path: '/carrying-out', as: planner },
  { name: 'carrying-start', path: '/carrying-out/start', as: planner },
  { name: 'carrying', path: `/carrying-out/${CARRYING}`, as: planner, press: ['Vì sao là ngày này|Why this day'] },
  {
    name: 'carrying-correct',
    path: `/carrying-out/${CARRYING}`,
    as: planner,
    press: ['Đính chính số liệu|Correct the figures'],
  },
  { name: 'support-list', path: '/supports', as: planner },
  { name: 'support-ask', path: '/supports/ask', as: planner },
  { name: 'support', path: `/cases/${SUPPORT}`, as: committee },
  {
    name: 'support-offer',
    path: `/supports/${SUPPORT}`,
    as: NEIGHBOUR.second,
    press: ['^(Đề xuất hỗ trợ|Offer support)$'],
  },
  { name: 'supervision-list', path: '/supervisions', as: SUPERVISORS.committee },
  { name: 'supervision-open', path: '/supervisions/new', as: SUPERVISORS.standing },
  {
    name: 'supervision',
    get path() {
      return `/supervisions/${SUPERVISION.id}`;
    },
    as: SUPERVISORS.committee,
    press: ['Áp dụng biện pháp|Take a measure'],
  },
  {
    name: 'supervision-supervised',
    get path() {
      return `/cases/${SUPERVISION.id}`;
    },
    as: planner,
  },
  { name: 'documents', path: '/official-documents', as: planner },
  { name: 'document-new', path: '/official-documents/new', as: planner },
  {
    name: 'document-draft',
    get path() {
      return `/official-documents/${RECORDS.draft}`;
    },
    as: planner,
    press: ['^(Trình ký|Put forward for signature)$'],
  },
  {
    name: 'document-sign',
    get path() {
      return `/official-documents/${RECORDS.forSignature}`;
    },
    as: planner,
  },
  { name: 'document-write', path: `/official-documents/write?about=${CYCLE}`, as: planner },
  { name: 'document-templates', path: '/official-documents/templates', as: planner },
  { name: 'books', path: '/document-books', as: planner },
  {
    name: 'book',
    get path() {
      return `/document-books/${RECORDS.book}`;
    },
    as: planner,
    press: ['^(Đánh số riêng theo loại|Number types apart)$'],
  },
  { name: 'arrivals', path: '/arrivals', as: planner },
  { name: 'files', path: '/files?search=plan', as: planner },
  { name: 'arrival-register', path: '/arrivals/new', as: planner },
  { name: 'nowhere', path: '/nowhere', as: planner },
];
