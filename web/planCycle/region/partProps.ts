import type { CaseViewBody } from '../../data/api';
import type { Step } from '../../../domain/law/procedure';

/** What every part of a coordination's page is given. */
export interface PartProps {
  about: CaseViewBody;
  steps: Step[];
}
