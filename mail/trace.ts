import { context, propagation, ROOT_CONTEXT, SpanKind, trace } from '@opentelemetry/api';
import type { Outcome } from './transport';

/** The trace in which something is done now, as W3C writes it (`traceparent`); null where none is made. */
export function traceNow(): string | null {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? null;
}

/** Sends a mail in the trace of the act that ordered it, which is linked to what sends it now. */
export function sentInTrace(traceparent: string | null, send: () => Promise<Outcome>): Promise<Outcome> {
  const sender = trace.getActiveSpan();
  const links = sender ? [{ context: sender.spanContext() }] : [];
  const ordered = propagation.extract(ROOT_CONTEXT, { traceparent });
  return trace
    .getTracer('phoihop')
    .startActiveSpan('mail', { kind: SpanKind.PRODUCER, links }, ordered, async (span) => {
      try {
        const outcome = await send();
        span.setAttribute('phoihop.outcome', outcome.kind);
        return outcome;
      } finally {
        span.end();
      }
    });
}
