import type { WordsOf } from '../shape';
import type { sample as vietnamese } from '../vi/sample';

/** The sample of a first start, in English. */
export const sample: WordsOf<typeof vietnamese> = {
  sample: {
    banner: 'Sample data: what is marked “Sample” is no real case and has no legal force.',
    loading: (percent) => `Loading the sample: ${percent}%`,
    failed: 'The sample could not be loaded; see the log of the start.',
    tour: 'Try it as',
    explained: (unit) =>
      `This installation comes with a sample of ${unit}: plans under way, a consultation, a session, projects, a supervision. Choose a role and enter the password that the first start printed.`,
    choose: 'Use this account',
    roles: {
      planning: 'Planning office',
      clerk: 'The planning office’s records clerk',
      council: 'Standing Body of the People’s Council',
      deputy: 'Deputy of the People’s Council',
      admin: 'Administrator',
    },
    looks: 'Look first at',
    places: {
      cycles: 'Plans under way, from the nation to the commune',
      work: 'My work: the most urgent first, and why it is mine',
      documents: 'Documents that wait for a number, or were issued',
      arrivals: 'Arrivals: registered, and directed to who deals with them',
      projects: 'Projects, and the notices to the Councils where they lie',
      sessions: 'The session that opens soon: its agenda, what dossiers still lack',
      supervisions: 'Supervision: which recommendation is overdue',
      carrying: 'Carrying out: quarterly reports, a shortfall, support',
      overdue: 'What is late: where, who holds it, for how long',
      officers: 'Officers and seats',
      operation: 'Operation: the parts of the system',
    },
    remove: 'Remove the sample',
    removeExplained:
      'Removes every case, document and mail of the sample and the sample accounts of the first start; the administrator’s account stays. Real cases are not touched. This can’t be undone.',
    sure: 'I understand: the sample is gone for good',
    removed: (cases, officers) => `${cases} cases and ${officers} accounts of the sample were removed.`,
    none: 'This installation has no sample.',
  },
};
