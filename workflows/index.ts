export { carryingOut } from './carryingOut';
export { consultation } from './consultation';
export { councilSession } from './councilSession';
export { gathering } from './gathering';
export { planCycle } from './planCycle';
export { postOffice } from './postOffice';
export { project } from './project';
export { support } from './support';
