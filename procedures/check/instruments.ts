import type { IsoDate } from '../../domain/calendar/dates';
import type { Basis, Procedure, Step } from '../../domain/law/procedure';
import { holds } from '../../domain/units/model';
import type { Instrument } from '../schema';
import { type Fault, fault, type From, type Library, type Rule } from './model';
import { dueDays, ordinaryYears } from './years';

interface Cited {
  path: string;
  basis: Basis;
  days: IsoDate[];
}

/**
 * Every instrument cited is in the registry, and in force on the days the citing step is due; what a unit's own lengths
 * rest on, on the day from which they hold.
 */
export const instruments: Rule = (library) => [
  ...library.procedures.flatMap((one) => citedIn(one.value, library).flatMap((cited) => check(one, cited, library))),
  ...library.overlays.flatMap((one) => {
    const { begun, settings } = one.value;
    const days = begun?.from ? [begun.from] : [];
    return Object.entries(settings).flatMap(([id, { cites }]) =>
      check(one, { path: `settings.${id}`, basis: cites, days }, library),
    );
  }),
];

function citedIn(procedure: Procedure, library: Library): Cited[] {
  const years = ordinaryYears(procedure, library);
  const perYear = procedure.anchors[0] ? years.flatMap((facts) => Object.values(facts.anchors)) : [];
  const common = [...procedure.settings, ...procedure.anchors].map(({ id, cites }) => ({
    path: id,
    basis: cites,
    days: perYear,
  }));
  const again = procedure.again ? [{ path: 'again', basis: procedure.again.cites, days: perYear }] : [];
  return [...common, ...again, ...procedure.steps.flatMap((step) => citedBy(step, dueDays(procedure, step, years)))];
}

function citedBy(step: Step, days: IsoDate[]): Cited[] {
  const { id, cites, due, notices, silence, escalate, handling, notBefore } = step;
  const parts: [string, Basis | undefined][] = [
    ['cites', cites],
    ['silence', silence?.cites],
    ['escalate', escalate?.cites],
    ['handling', handling?.cites],
    ['notBefore', notBefore && 'cites' in notBefore ? notBefore.cites : undefined],
    ...due.map((rule, at): [string, Basis] => [`due.${at}`, rule.cites]),
    ...notices.map((notice, at): [string, Basis] => [`notices.${at}`, notice.cites]),
  ];
  return parts.flatMap(([path, basis]) => (basis ? [{ path: `${id}.${path}`, basis, days }] : []));
}

function check({ file }: From<unknown>, { path, basis, days }: Cited, library: Library): Fault[] {
  if (basis === 'practice') return [];
  return basis.flatMap((citation) => {
    const instrument = library.instruments.get(citation.instrument);
    if (!instrument) return [unregistered(file, path, citation.instrument)];
    const outside = days.find((on) => !holds({ from: instrument.inForceFrom, to: instrument.inForceTo }, on));
    return outside ? [notInForce(file, path, instrument, outside)] : [];
  });
}

function unregistered(file: string, path: string, id: string): Fault {
  return fault(
    file,
    path,
    `Văn bản ${id} chưa có trong instruments.yaml.`,
    `The instrument ${id} isn't in instruments.yaml; add it with its dates.`,
  );
}

function notInForce(file: string, path: string, instrument: Instrument, on: IsoDate): Fault {
  const { inForceFrom, inForceTo, replacedBy, short } = instrument;
  const span = `${inForceFrom} – ${inForceTo ?? '…'}`;
  const instead = replacedBy.length > 0 ? ` (→ ${replacedBy.join(', ')})` : '';
  return fault(
    file,
    path,
    `${short.vi} không có hiệu lực ngày ${on} (hiệu lực ${span})${instead}; trích văn bản có hiệu lực hoặc sửa năm kế hoạch.`,
    `${short.en} is not in force on ${on} (in force ${span})${instead}; cite what is, or correct the plan years.`,
  );
}
