import { basesOf } from '../../documents/from/bases';
import type { Facts } from '../../documents/from/facts';
import type { TemplateName } from '../../documents/from/template';
import { vnDateOf } from '../../domain/calendar/dates';
import { LENGTHS } from '../../domain/officialDocument/forms';
import { signOf } from '../../domain/officialDocument/notation';
import type { Signature } from '../../domain/officialDocument/paper';
import { type SigningPowers, signingOf } from '../../domain/officialDocument/signing';
import { loadInstruments } from '../../procedures/instruments';
import { officerNames } from '../accounts/officerNames';
import type { SignedIn } from '../http/admit';
import { bodyNames } from '../http/names';
import type { Services } from '../services';
import { type CaseFacts, factsOf } from './fromCase';
import { issuerOf } from './issuer';
import { SAID } from './said';
import type { Proposal, ProposalWish } from './schema';

/** Of whoever drafts nothing here knows the unit: general affairs. */
const DRAFTING_UNIT = 'TH';
/** Who is asked, invited or told needs no law to be named for it. */
const WITHOUT_BASES: TemplateName[] = ['letter', 'invitation', 'minutes', 'programme', 'votes'];

/**
 * What a document of a template would say, from a case that one may see: law's bases, names, figures and votes as the
 * register has them, the words around them a suggestion. Throws `not-found`.
 */
export async function proposed(services: Services, officer: SignedIn, wish: ProposalWish): Promise<Proposal> {
  const { template, body, about } = wish;
  const { directory, clock } = services;
  const given = await factsOf(services, officer, about);
  const on = vnDateOf(await clock.now());
  const name = bodyNames(directory, on);
  const called = (bodies: string[]): string[] => bodies.map((one) => name(one).name.vi);
  const to = (template === 'letter' ? given.asked : given.next).filter((one) => one !== body);
  const told = [...new Set([...given.told, ...given.asked])].filter((one) => one !== body && !to.includes(one));
  const facts: Facts = {
    ...issuerOf(directory, body, on),
    number: null,
    date: null,
    urgency: null,
    circulation: null,
    addressees: ADDRESSED.includes(template) ? called(to) : [],
    bases: WITHOUT_BASES.includes(template) ? [] : basesFrom(given.grounds),
    signature: signatureOf(body),
    recipients: called(told),
    kept: { unit: DRAFTING_UNIT, copies: null },
    drafter: { sign: await drafterOf(services, officer), copies: null },
    contact: [],
  };
  const matter = matterOf(given, directory.unit(given.unit, on).name.vi);
  const paper = SAID[template](facts, { ...given, matter, called, on });
  return {
    paper: { ...paper, subject: paper.subject.slice(0, LENGTHS.subject) },
    recipients: [...to, ...told].map(name),
  };
}

/** Documents that are put before somebody ("Kính gửi"). */
const ADDRESSED: TemplateName[] = ['submission', 'report', 'letter', 'verification'];

function basesFrom(grounds: string[]): string[] {
  const registry = loadInstruments();
  return basesOf(
    grounds.flatMap((id) => {
      const known = registry.get(id);
      return known ? [{ ...known, name: known.name.vi, issued: known.issued ?? null }] : [];
    }),
  );
}

const signatureOf = (body: string): Signature => ({
  ...(signingOf(body)[0] as SigningPowers),
  alsoAs: null,
  name: null,
});

const drafterOf = async ({ db }: Services, { id }: SignedIn): Promise<string> =>
  signOf((await officerNames(db, [id])).get(id) ?? '') || DRAFTING_UNIT;

/**
 * What a document is about, from a case's title: "Lập kế hoạch … hằng năm cấp tỉnh 2027 – Tỉnh Quảng Ninh" is "Kế
 * hoạch … năm 2027 tỉnh Quảng Ninh"; a title of an office's own is left as it is.
 */
export function matterOf({ title, year }: Pick<CaseFacts, 'title' | 'year'>, unit: string): string {
  const ending = ` ${year} – ${unit}`;
  if (year === null || !title.vi.endsWith(ending)) return title.vi;
  const plan = title.vi
    .slice(0, -ending.length)
    .replace(/^Lập (?=kế hoạch)/, '')
    .replace(/ hằng năm/, '')
    .replace(/ cấp (tỉnh|huyện|xã)$/, '');
  return `${plan.charAt(0).toUpperCase()}${plan.slice(1)} năm ${year} ${unit.charAt(0).toLowerCase()}${unit.slice(1)}`;
}
