/** A day that may count for an act in place of its stamp’s. */
interface Day {
  /** The field of the act in which it is stated. */
  field: string;
  /** Of another day than the entry’s it needs the document’s number, by which it is known. */
  numbered: boolean;
  /** It may lie ahead: then it is a plan, and the stamp counts. */
  ahead?: true;
}

/**
 * Which of its days counts for an act, where it isn’t its stamp’s: its document’s issue, that document’s arrival at
 * whom it must reach, the day on which bodies met, on which something was posted, made public, handed over. A
 * document’s time of issue is the day on which it was issued (Decree 30/2020 Annex I, "Thời gian ban hành văn bản"),
 * whenever it was entered here; which day counts for which act is practice.
 */
export const DAYS = {
  issue: { field: 'signedOn', numbered: true },
  arrival: { field: 'arrivedOn', numbered: true },
  meeting: { field: 'heldOn', numbered: false },
  posting: { field: 'from', numbered: false, ahead: true },
  publication: { field: 'on', numbered: false, ahead: true },
  delivery: { field: 'deliveredOn', numbered: false },
} as const satisfies Record<string, Day>;

export type CountedBy = keyof typeof DAYS;

/** The same, for whoever looks one up. */
export const dayCalled = (by: CountedBy): Day => DAYS[by];
