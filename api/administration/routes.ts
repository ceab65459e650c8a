import { route } from '../http/route';
import { home } from './handlers';
import { homeView } from './schema';

export const administrationRoutes = [
  route({
    method: 'get',
    path: '/administration',
    summary:
      'What an administrator should look at, in figures: what is late or soon would be, nobody seated, stuck, mails',
    description: 'Of the whole installation, or of the province that one administers with its units.',
    tags: ['Administration'],
    access: 'any-admin',
    responses: { 200: homeView },
    handler: home,
  }),
];
