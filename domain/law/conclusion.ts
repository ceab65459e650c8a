/** What an appraisal or a verification comes to. */
export const CONCLUSIONS = ['for', 'for-with-changes', 'against'] as const;
