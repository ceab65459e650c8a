export { consultation } from './consultation';
export { councilSession } from './councilSession';
export { planCycle } from './planCycle';
export { postOffice } from './postOffice';
