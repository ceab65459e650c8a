import { route } from '../../http/route';
import * as handlers from './handlers';
import {
  createdOfficer, newOfficer, newSeat, officerChange, officerId, officerPage, officerQuery, officerView, oneTimePassword, seatEnd, seatView,
} from './schema';

const tags = ['Officers'];

export const officerRoutes = [
  route({
    method: 'get', path: '/officers', summary: 'Officers: administrators see all, others those of their units', tags,
    access: 'signed-in', query: officerQuery, responses: { 200: officerPage }, handler: handlers.list,
  }),
  route({
    method: 'post', path: '/officers', summary: 'Create an officer; the answer has the password, once', tags, access: 'admin',
    body: newOfficer, responses: { 201: createdOfficer }, handler: handlers.create,
  }),
  route({
    method: 'get', path: '/officers/:id', summary: 'One officer', tags, access: 'signed-in',
    params: officerId, responses: { 200: officerView }, refusals: ['not-found'], handler: handlers.show,
  }),
  route({
    method: 'patch', path: '/officers/:id', summary: 'Change or disable an officer; disabling takes effect at once', tags, access: 'admin',
    params: officerId, body: officerChange, responses: { 200: officerView }, refusals: ['not-found'], handler: handlers.change,
  }),
  route({
    method: 'post', path: '/officers/:id/password', summary: 'Give a new password, shown once; all sessions end', tags, access: 'admin',
    params: officerId, responses: { 200: oneTimePassword }, refusals: ['not-found'], handler: handlers.resetPassword,
  }),
  route({
    method: 'post', path: '/officers/:id/seats', summary: 'Give a seat, with its dates', tags, access: 'admin',
    params: officerId, body: newSeat, responses: { 201: seatView }, refusals: ['not-found'], handler: handlers.giveSeat,
  }),
  route({
    method: 'patch', path: '/seats/:id', summary: 'Set the last day of a seat', tags, access: 'admin',
    params: officerId, body: seatEnd, responses: { 200: seatView }, refusals: ['not-found'], handler: handlers.endSeat,
  }),
];
