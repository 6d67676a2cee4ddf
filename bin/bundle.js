// Joins the modules of the terminal and the service into few files: Node takes longer to load hundreds
// than to answer. Run by npm after every install; used only while it is of the code as it lies.
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const DIR = join(ROOT, 'dist');
const PLACE = join(ROOT, 'src/core/release.ts');

rmSync(DIR, { recursive: true, force: true });
const isOld = Number(process.versions.node.split('.')[0]) < 24;
const rolldown = isOld ? null : await import('rolldown').catch(() => null);
if (rolldown === null) {
  console.log('earnings: installed without its tools, so it starts from source.');
} else {
  const { codeAsItLies } = await import('../src/core/release.ts');
  const bundle = await rolldown.rolldown({
    input: {
      cli: join(ROOT, 'src/cli/main.ts'),
      service: join(ROOT, 'src/main.ts'),
      crew: join(ROOT, 'src/flows/backfill/worker.ts'),
    },
    platform: 'node',
    // Packages stay where they are, but for two of a hundred files and more that every command loads.
    external: (name) => /^(?:node:|[a-z@])/.test(name) && !/^(?:kysely|zod)(?:$|\/)/.test(name),
    plugins: [{ name: 'place', resolveId: placeOf }],
    logLevel: 'warn',
  });
  await bundle.write({ dir: DIR, format: 'esm', paths: { [PLACE]: '../src/core/release.ts' } });
  writeFileSync(join(DIR, 'release'), codeAsItLies());
}

function placeOf(name, from) {
  const isPlace = from !== undefined && name.startsWith('.') && join(from, '..', name) === PLACE;
  return isPlace ? { id: PLACE, external: true } : null;
}
