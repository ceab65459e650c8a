import { unitReportDocx } from '../../documents/from/unitReport';
import type { Input, Reply } from '../http/route';
import { MEDIA } from '../papers/files';
import { fileReply } from '../papers/handlers';
import { gathered } from './gather';
import { inVietnamese } from './inVietnamese';
import type { exportQuery, ReportView, unitInPath } from './schema';

type OfUnit = { params: typeof unitInPath };

export async function show({ params: { unit }, officer, services }: Input<OfUnit>): Promise<Reply<ReportView>> {
  return { body: await gathered({ officer, services }, unit) };
}

export async function exported({
  params: { unit },
  query: { format },
  officer,
  services,
}: Input<OfUnit & { query: typeof exportQuery }>): Promise<Reply<never>> {
  const report = inVietnamese(await gathered({ officer, services }, unit));
  return fileReply(await unitReportDocx(report), MEDIA[format], `bao-cao-${unit}.${format}`);
}
