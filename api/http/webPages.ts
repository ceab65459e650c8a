import express, { Router } from 'express';
import { join } from 'node:path';
import { onlyBy } from './methods';
import { unknownAddress } from './problems';

/** The built web pages: files by their names, any other page address the application itself. */
export function webPages(dir: string | undefined): Router {
  const router = Router();
  if (!dir) return router;
  // Built files carry their hash in their names; the page that names them does not.
  router.use(
    '/assets',
    express.static(join(dir, 'assets'), { immutable: true, maxAge: '1y', etag: true }),
    // One that isn't there is no page.
    unknownAddress,
  );
  router.use(express.static(dir, { etag: true }));
  router.get('/{*page}', (req, res, next) => (req.accepts('html') ? res.sendFile(join(dir, 'index.html')) : next()));
  router.all('/{*page}', onlyBy(['get']));
  return router;
}
