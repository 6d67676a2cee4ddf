import { startService } from './compose.ts';
import { loadConfig } from './config.ts';
import { EarningsError } from './core/faults.ts';
import { faultText } from './render/fault-text.ts';

/** Starts the service; a fault of configuration is one sentence a problem and exit code 1. */
async function main(): Promise<void> {
  const service = await startService(loadConfig());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // A second signal does not wait for the drain.
      process.once(signal, () => process.exit(1));
      void service.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  const words =
    error instanceof EarningsError
      ? faultText(error.fault)
      : `Earnings could not start: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
