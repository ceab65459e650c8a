import { shows } from '../http/caseInSight';
import { supportView } from './view';

export const show = shows('support', supportView);
