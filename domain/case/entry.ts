/** Who acted: an officer in a seat of a body, perhaps on behalf of another; or the engine itself. */
export interface Actor {
  body: string;
  officer: string;
  /** `clerk`: the records clerk (văn thư), who keeps the books; `deputy`: a Council's; `system`: the engine. */
  role: 'head' | 'officer' | 'clerk' | 'deputy' | 'system';
  /** The seat holder for whom a delegate acts ("on behalf of" in every record). */
  onBehalfOf?: string;
  /** In the records clerk's role while nobody held that seat: the officer's own, from which the work was done. */
  standingIn?: 'head' | 'officer';
}

/** Plain data only: numbers, ids, dates, hashes and closed words; never the content of a document. */
export type Data = { [key: string]: DataValue };
export type DataValue = string | number | boolean | null | DataValue[] | { [key: string]: DataValue };

/**
 * One line of the register. `act`: what someone lodged. `ruling`: accepted or refused, about `of`.
 * `event`: what the law makes happen by itself. `at` is the register's stamp, an ISO instant.
 */
export interface Entry {
  seq: number;
  kind: 'act' | 'ruling' | 'event';
  name: string;
  at: string;
  by: Actor;
  data: Data;
  /** ruling: the act's seq. */
  of?: number;
}

/** An entry about to be written; the register gives it its number and stamp. */
export type Draft = Omit<Entry, 'seq' | 'at'>;

/**
 * The body of those who run the installation: it may remind and escalate in every cycle and carry out a law's
 * transitional provision, and decides nothing.
 */
export const ADMINISTRATION = 'VN.quan-tri';

export const SYSTEM: Actor = { body: 'system', officer: 'system', role: 'system' };
