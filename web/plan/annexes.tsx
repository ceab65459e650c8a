import { heldAgainst } from '../../domain/planContent/check';
import { DESCRIBED } from '../../domain/planContent/described';
import type { Content, Contents } from '../../domain/planContent/parts';
import { sheetColumnsOf } from '../../domain/planContent/tableSheet';
import { tablesOf } from '../../domain/planContent/tables';
import type { PlanView } from '../data/api';
import { get } from '../data/client';
import { Card } from '../parts/card';
import { SheetButton } from '../parts/sheetButton';
import type { SheetTable } from '../parts/sheetFile';
import { type Locale, useLanguage } from '../words';
import { linesOf } from './partTable';
import { settingOf } from './setting';

interface Props {
  caseId: string;
  plan: PlanView;
}

/** The parts that there are as files: an annex of the official document, and a spreadsheet. */
export function Annexes({ caseId, plan }: Props) {
  const { words, locale } = useLanguage('planData');
  if (plan.parts.every(({ version }) => version === 0)) return null;
  const address = (format: 'docx' | 'pdf') => `/api/cases/${encodeURIComponent(caseId)}/plan-annex?format=${format}`;
  return (
    <Card title={words.annexes} hint={words.annexIntro} landmark look="no-print">
      <div className="row">
        <a href={address('docx')}>{words.asWord}</a>
        <a href={address('pdf')}>{words.asPdf}</a>
        <SheetButton size="xs" title={words.overviewOf(plan.year)} tables={() => sheetsOf(caseId, plan, locale)} />
      </div>
    </Card>
  );
}

/** A spreadsheet's name of a sheet has at most so many characters, and none of these. */
const MOST_NAME = 31;
const sheetName = (name: string, number: number): string =>
  `${number} ${name.replace(/[[\]:*?/\\]/g, ' ')}`.slice(0, MOST_NAME);

/** Each table of the plan on a sheet of its own. */
async function sheetsOf(caseId: string, plan: PlanView, locale: Locale): Promise<SheetTable[]> {
  const there = plan.parts.filter(({ version }) => version > 0).map(({ part }) => part);
  const views = await Promise.all(
    there.map((part) => get('/cases/{id}/plan/{part}', { path: { id: caseId, part }, query: {} })),
  );
  const contents = Object.fromEntries(views.map(({ part, content }) => [part, content])) as Contents;
  const held = heldAgainst(contents, settingOf(plan));
  return views
    .flatMap(({ part, content }) => tablesOf(part, content as Content, held).map((table) => ({ part, table })))
    .map(({ part, table }, index) => ({
      name: sheetName((table.title ?? DESCRIBED[part].name)[locale], index + 1),
      heads: sheetColumnsOf(table).map(({ head }) => head[locale]),
      lines: linesOf(table, locale),
    }));
}
