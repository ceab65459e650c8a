import { Comments } from '../comments';
import { knowing } from '../../case/ofCase';

/** The table of acceptance and explanation, filled in from one's list of tasks. */
export const HandleForm = knowing('/consultations/{id}', () => ({ limit: 1 }))(({ view }) => <Comments view={view} />);
