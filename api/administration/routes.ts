import { routesOf } from '../http/route';
import { home } from './handlers';
import { homeView } from './schema';

const route = routesOf('Administration');

export const administrationRoutes = [
  route.get('/administration', {
    summary:
      'What an administrator should look at, in figures: what is late or soon would be, nobody seated, stuck, mails',
    description: 'Of the whole installation, or of the province that one administers with its units.',
    access: 'any-admin',
    answers: homeView,
    handler: home,
  }),
];
