/** The calendar's whole vocabulary, for those who would rather import one path. */
export * from './calendar';
export * from './dates';
export * from './explain';
export * from './extensions';
export * from './faults';
export * from './fixedDate';
export { chain, type Computed, duePeriod, formatPeriod, parsePeriod, type Period } from './period';
export * from './reasons';
export * from './stops';
