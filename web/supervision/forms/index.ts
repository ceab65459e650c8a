export { ConcludeForm } from './conclude';
export { SupervisionForm } from './form';
