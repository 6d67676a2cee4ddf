// Joins the terminal's modules into few files: Node takes longer to load two hundred than to answer.
// Run by npm after every install; the terminal uses the bundle only while it is of the code as it lies.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeAsItLies, ROOT } from '../src/core/release.ts';

const DIR = join(ROOT, 'dist');
const PLACE = join(ROOT, 'src/core/release.ts');

const rolldown = await import('rolldown').catch(() => null);
rmSync(DIR, { recursive: true, force: true });
if (rolldown) {
  const bundle = await rolldown.rolldown({
    input: { cli: join(ROOT, 'src/cli/main.ts') },
    platform: 'node',
    // Packages stay where they are; what tells where the project lies stays one module for all.
    external: /^(?:node:|[a-z@])/,
    plugins: [{ name: 'place', resolveId: placeOf }],
    logLevel: 'warn',
  });
  await bundle.write({ dir: DIR, format: 'esm', paths: { [PLACE]: '../src/core/release.ts' } });
  writeFileSync(join(DIR, 'release'), codeAsItLies());
} else {
  console.log('earnings: installed without development tools, so the terminal starts from source.');
}

function placeOf(name, from) {
  const isPlace = from !== undefined && name.startsWith('.') && join(from, '..', name) === PLACE;
  return isPlace ? { id: PLACE, external: true } : null;
}
