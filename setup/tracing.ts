import type { OpenTelemetryPlugin } from '@temporalio/interceptors-opentelemetry';
import { authorityIn } from './connections/trust';

/** Traces are made, and sent where the settings say. */
export interface Tracing {
  /** For Temporal's client, worker and bundle: workflows and activities carry on the trace that woke them. */
  plugins: OpenTelemetryPlugin[];
  /** Sends what is left, and makes no more. */
  stop(): Promise<void>;
}

/**
 * Makes traces of what this process does, and sends them by OTLP; null where no address is set, and nothing of
 * OpenTelemetry's is loaded but the calls that then do nothing. To be called before anything connects.
 */
export async function startTracing(
  service: string,
  endpoint = process.env.OTEL_EXPORTER_OTLP_ENDPOINT,
  ca = authorityIn('OTEL_EXPORTER_OTLP_CERTIFICATE', process.env),
): Promise<Tracing | null> {
  if (!endpoint) return null;
  const [api, { NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { Resource }, temporal, prisma] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
      import('@temporalio/interceptors-opentelemetry'),
      import('@prisma/instrumentation'),
    ]);
  const spanProcessor = new BatchSpanProcessor(
    new OTLPTraceExporter({
      url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
      ...(ca && { httpAgentOptions: { ca, keepAlive: true } }),
    }),
  );
  const resource = new Resource({ 'service.name': service });
  const provider = new NodeTracerProvider({ resource, spanProcessors: [spanProcessor] });
  provider.register();
  const sql = new prisma.PrismaInstrumentation();
  sql.enable();
  return {
    plugins: [new temporal.OpenTelemetryPlugin({ resource, spanProcessor })],
    async stop() {
      sql.disable();
      // Also where the collector takes nothing: another start would be refused its place.
      const release = () => [api.trace, api.context, api.propagation].forEach((one) => one.disable());
      await provider.shutdown().finally(release);
    },
  };
}
