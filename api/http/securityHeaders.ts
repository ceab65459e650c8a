import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { ApiConfig } from '../services';

/** Everything comes from here, nothing may frame us, and no other site may read an answer (no CORS at all). */
export function securityHeaders({ publicUrl }: ApiConfig): RequestHandler {
  const https = publicUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? undefined : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
