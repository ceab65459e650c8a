import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';

/**
 * A span for each request, in the trace that the page began (W3C `traceparent`), named by the address as the API
 * describes it: no query, no name, no word of anybody's. Where no traces are made it costs a few microseconds.
 */
export const traced: RequestHandler = (req, res, next) => {
  const parent = propagation.extract(context.active(), req.headers);
  trace.getTracer('phoihop').startActiveSpan(req.method, { kind: SpanKind.SERVER }, parent, (span) => {
    res.on('close', () => {
      const route = String(res.locals.route ?? 'other');
      span.updateName(`${req.method} ${route}`);
      span.setAttributes({
        'http.request.method': req.method,
        'http.route': route,
        'http.response.status_code': res.statusCode,
        'phoihop.request': String(res.locals.requestId),
      });
      if (res.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    next();
  });
};
