import { knowing } from '../../case/ofCase';

/** A form that changes a project as it stands. */
export const ofProject = knowing('/projects/{id}', () => ({ limit: 200 }));
