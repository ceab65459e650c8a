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
  { name: 'nowhere', path: '/nowhere', as: planner },
];
export const LATER = { CYCLE, CONSULTATION, chief };
