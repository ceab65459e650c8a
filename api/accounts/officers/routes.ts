import { routesOf } from '../../http/route';
import * as handlers from './handlers';
import {
  createdOfficer,
  newOfficer,
  newSeat,
  officerChange,
  officerId,
  officerPage,
  officerQuery,
  officerView,
  oneTimePassword,
  seatChange,
  seatView,
} from './schema';

const route = routesOf('Officers');

export const officerRoutes = [
  route.get('/officers', {
    summary: 'Officers: administrators see those they look after, others those of their units',
    access: 'signed-in',
    query: officerQuery,
    answers: officerPage,
    handler: handlers.list,
  }),
  route.post('/officers', {
    summary: 'Create an officer; the answer has the password, once',
    access: 'any-admin',
    body: newOfficer,
    answers: { 201: createdOfficer },
    handler: handlers.create,
  }),
  route.get('/officers/:id', {
    summary: 'One officer',
    access: 'sees-thing',
    params: officerId,
    answers: officerView,
    handler: handlers.show,
  }),
  route.patch('/officers/:id', {
    summary: 'Change or disable an officer; disabling takes effect at once',
    access: 'admin-of-officer',
    params: officerId,
    body: officerChange,
    answers: officerView,
    handler: handlers.change,
  }),
  route.post('/officers/:id/password', {
    summary: 'Give a new password, shown once; all sessions end',
    access: 'admin-of-officer',
    params: officerId,
    answers: oneTimePassword,
    handler: handlers.resetPassword,
  }),
  route.post('/officers/:id/seats', {
    summary: 'Give a seat, with its dates',
    access: 'admin-of-officer',
    params: officerId,
    body: newSeat,
    answers: { 201: seatView },
    handler: handlers.giveSeat,
  }),
  route.patch('/seats/:id', {
    summary: 'Set the last day of a seat, or what its holder leads within the body',
    access: 'admin-of-seat',
    params: officerId,
    body: seatChange,
    answers: seatView,
    handler: handlers.changeSeat,
  }),
];
