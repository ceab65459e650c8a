export { AmendForm, ChangeOwnerForm, MovePlacesForm } from './change';
export { AssessForm, DutyForm, FormBoardForm, PostProjectForm } from './duty';
export { SendNoticeForm } from './sendNotice';
export { LodgeFindingForm, SayForm } from './words';
