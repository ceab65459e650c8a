import type { LucideIcon } from 'lucide-react';
import ArrowDownToLine from 'lucide-react/icons/arrow-down-to-line';
import Bell from 'lucide-react/icons/bell';
import Calendar from 'lucide-react/icons/calendar';
import ChartColumn from 'lucide-react/icons/chart-column';
import Check from 'lucide-react/icons/check';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import CircleUser from 'lucide-react/icons/circle-user';
import Clock from 'lucide-react/icons/clock';
import Eye from 'lucide-react/icons/eye';
import Factory from 'lucide-react/icons/factory';
import FileChartColumn from 'lucide-react/icons/file-chart-column';
import FileText from 'lucide-react/icons/file-text';
import Folder from 'lucide-react/icons/folder';
import GripVertical from 'lucide-react/icons/grip-vertical';
import HandHelping from 'lucide-react/icons/hand-helping';
import Landmark from 'lucide-react/icons/landmark';
import ListChecks from 'lucide-react/icons/list-checks';
import Map from 'lucide-react/icons/map';
import Menu from 'lucide-react/icons/menu';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Minus from 'lucide-react/icons/minus';
import Play from 'lucide-react/icons/play';
import Plus from 'lucide-react/icons/plus';
import Scale from 'lucide-react/icons/scale';
import Search from 'lucide-react/icons/search';
import ShieldCheck from 'lucide-react/icons/shield-check';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import UserPen from 'lucide-react/icons/user-pen';
import WifiOff from 'lucide-react/icons/wifi-off';
import X from 'lucide-react/icons/x';

/** The few signs that stand beside words, never instead of them; each imported by itself, for the set has thousands. */
const ICONS = {
  late: TriangleAlert,
  past: Clock,
  soon: Clock,
  short: ArrowDownToLine,
  support: HandHelping,
  indicator: ChartColumn,
  supervise: Eye,
  done: Check,
  later: Calendar,
  open: Play,
  none: Minus,
  work: ListChecks,
  cases: Folder,
  start: Plus,
  session: Landmark,
  against: X,
  grip: GripVertical,
  law: Scale,
  region: Map,
  exchange: MessagesSquare,
  project: Factory,
  person: UserPen,
  admin: ShieldCheck,
  account: CircleUser,
  file: FileText,
  report: FileChartColumn,
  menu: Menu,
  bell: Bell,
  search: Search,
  offline: WifiOff,
  question: CircleQuestionMark,
} satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  const Sign = ICONS[name];
  return <Sign className="icon" aria-hidden="true" />;
}
