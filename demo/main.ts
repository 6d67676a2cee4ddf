import { loadDemoConfig } from '../src/config.ts';
import { EarningsError } from '../src/core/faults.ts';
import { faultText } from '../src/render/fault-text.ts';
import { startDemo } from './start-demo.ts';

/** Starts the demo page and says where it is; a fault of configuration is a sentence and exit code 1. */
async function main(): Promise<void> {
  const config = loadDemoConfig();
  const demo = await startDemo(config);
  process.stdout.write(
    `Earnings is at ${demo.url}\nA Slack of its own, on this machine only. Nothing is kept: Ctrl+C ends it.\n`,
  );
  if (config.feedMood !== 'ok')
    process.stdout.write(
      `Its feed is “${config.feedMood}”: follow LUMO, then look at the Home tab, or in another terminal\n${demo.terminal} npm run -s earnings -- feeds\n`,
    );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      void demo.stop().then(() => process.exit(0));
    });
  }
  await demo.started();
  const { warmUp } = await import('./warm-up.ts');
  await warmUp(config.transcriptsDir);
}

main().catch((error: unknown) => {
  const words =
    error instanceof EarningsError
      ? faultText(error.fault)
      : `The demo could not start: ${error instanceof Error ? (error.stack ?? error.message) : 'unknown'}`;
  process.stderr.write(`${words}\n`);
  process.exit(1);
});
