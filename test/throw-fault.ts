import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultRows, patternOf } from './support/fault-rows.ts';

// Runs the tests of the faults of `docs/faults.md` that begin as is said: `npm run fault -- 26`.
const ROOT = join(import.meta.dirname, '..');
const said = process.argv.slice(2).join(' ');
const rows = faultRows(readFileSync(join(ROOT, 'docs/faults.md'), 'utf8'));
const tests = rows
  .filter(({ fault }) => said !== '' && (fault === said || fault.startsWith(`${said} `)))
  .flatMap((row) => row.tests);
if (tests.length === 0) {
  process.stderr.write('Usage: npm run fault -- <how a fault of docs/faults.md begins>\n');
  process.exitCode = 2;
}
for (const [file, all] of Map.groupBy(tests, (test) => test.file)) {
  const pattern = all.map(({ words }) => patternOf(words)).join('|');
  const config = ['--config', 'test/vitest.config.ts', '--root', '.'];
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', ...config, `test/${file}.test.ts`, '-t', pattern],
    { cwd: ROOT, stdio: 'inherit' },
  );
  process.exitCode ||= status ?? 1;
}
