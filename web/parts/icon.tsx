/** The few signs that stand beside words, never instead of them. */
const PATHS = {
  late: 'M12 3 22 20H2zM12 9v5M12 17v.5',
  soon: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  short: 'M12 4v14M6 12l6 6 6-6',
  support: 'M3 13l4-2 5 3 5-3 4 2M7 11V6h10v5M12 14v6',
  indicator: 'M4 20V10M10 20V4M16 20v-8M22 20H2',
  supervise: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  done: 'M5 12.5 10 17 19 7',
  later: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  open: 'M6 4l12 8-12 8z',
  none: 'M6 12h12',
  work: 'M4 6h4M4 12h4M4 18h4M11 6h9M11 12h9M11 18h9',
  cases: 'M3 6h7l2 2h9v11H3z',
  start: 'M12 5v14M5 12h14',
  session: 'M4 20h16M5 20v-8M10 20v-8M14 20v-8M19 20v-8M3 12h18L12 4z',
  against: 'M6 6l12 12M18 6 6 18',
  grip: 'M9 5v.1M15 5v.1M9 12v.1M15 12v.1M9 19v.1M15 19v.1',
  law: 'M12 3v18M7 21h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  region: 'M9 4 3 6v14l6-2 6 2 6-2V4l-6 2zM9 4v14M15 6v14',
  project: 'M4 20V9l6-5 6 5v11zM16 12h4v8M8 20v-5h4v5M4 20h17',
  person: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19a5 5 0 0 1 10 0M15 9h6M18 6l3 3-3 3',
  admin: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9 12l2 2 4-4',
  account: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  offline:
    'M3 3l18 18M5 12a10 10 0 0 1 4-2.6M2 8.5A15 15 0 0 1 7 6M19 12a10 10 0 0 0-3-2.1M22 8.500a15 15 0 0 0-10-3.800M9 15.500a4.500 4.500 0 0 1 6 0M12 19v.5',
  question:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.500 9.500a2.500 2.500 0 1 1 3.700 2.200c-.8.5-1.200 1-1.200 1.800M12 16.500v.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
