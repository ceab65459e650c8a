import { route } from '../http/route';
import { show } from './handlers';
import { health } from './schema';

export const healthRoutes = [
  route({
    method: 'get', path: '/health', summary: 'Whether the API answers, and the parts it needs', tags: ['Health'],
    access: 'public', responses: { 200: health, 503: health }, handler: show,
  }),
];
