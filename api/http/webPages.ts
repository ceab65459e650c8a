import express, { type RequestHandler, Router } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { join } from 'node:path';
import { onlyBy } from './methods';
import { unknownAddress } from './problems';

/** The built web pages: files by their names, any other page address the application itself. */
export function webPages(dir: string | undefined): Router {
  const router = Router();
  if (!dir) return router;
  // Built files carry their hash in their names and lie there packed; the page that names them does neither.
  router.use(
    '/assets',
    readable,
    expressStaticGzip(join(dir, 'assets'), {
      enableBrotli: true,
      orderPreference: ['br', 'gzip'],
      index: false,
      serveStatic: { immutable: true, maxAge: '1y', etag: true },
    }),
    // One that isn't there is no page.
    unknownAddress,
  );
  router.use(express.static(dir, { etag: true }));
  router.get('/{*page}', (req, res, next) => (req.accepts('html') ? res.sendFile(join(dir, 'index.html')) : next()));
  router.all('/{*page}', onlyBy(['get']));
  return router;
}

/** Of an address that can't be read, no file is looked for. */
const readable: RequestHandler = (req, res, next) => (isReadable(req.path) ? next() : unknownAddress(req, res, next));

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
