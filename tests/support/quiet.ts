import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Only errors from the SDK. The runtime is one per process, and test files share processes. */
export function quiet(): void {
  try {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
  } catch {
    // Installed already.
  }
}
