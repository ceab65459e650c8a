import { CONSULTATION, CYCLE, PEOPLE } from './scene';

/** Every page, as whom to look at it, and what to press before looking. */
export interface Place {
  name: string;
  path: string;
  as?: string;
  press?: string[];
}

const { planner, health, chief } = PEOPLE;

export const PLACES: Place[] = [
  { name: 'sign-in', path: '/' },
  { name: 'my-work', path: '/', as: planner },
  { name: 'my-work-submit', path: '/', as: planner, press: ['Nộp kết quả|Submit'] },
  { name: 'my-work-reply', path: '/', as: health, press: ['Trả lời|Reply'] },
  { name: 'cases', path: '/cases', as: planner },
  { name: 'cycle', path: `/cases/${CYCLE}`, as: planner },
  { name: 'cycle-why', path: `/cases/${CYCLE}`, as: planner, press: ['Vì sao là ngày này|Why this day'] },
  { name: 'cycle-consultations', path: `/cases/${CYCLE}/consultations`, as: planner },
  { name: 'cycle-documents', path: `/cases/${CYCLE}/documents`, as: planner },
  { name: 'cycle-record', path: `/cases/${CYCLE}/record`, as: planner },
  { name: 'consultation', path: `/cases/${CONSULTATION}`, as: health },
  { name: 'start', path: '/start', as: planner, press: ['^(Xem trước|Preview)$'] },
  { name: 'overdue', path: '/overdue', as: chief },
  { name: 'nowhere', path: '/nowhere', as: planner },
];
