/**
 * Connections that may leave this machine in the clear, once the setting PLAIN_CONNECTIONS names them: people's to us,
 * those of a proxy that ends people's TLS, ours to the servers that the settings name, and Prometheus's to our figures.
 */
export const MAY_BE_PLAIN = [
  'people',
  'proxy',
  'database',
  'temporal',
  'mail',
  'documents',
  'timestamps',
  'traces',
  'metrics',
] as const;

export type MayBePlain = (typeof MAY_BE_PLAIN)[number];
