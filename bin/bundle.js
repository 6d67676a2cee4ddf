// Joins the modules of the terminal, the service and the demo into few files: Node takes longer to load
// hundreds than to answer; the page of the demo is kept without its types, which take as long again. Run by npm after every install; used only while it is of the code as it lies.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const DIR = join(ROOT, 'dist');
const PLACE = join(ROOT, 'src/core/release.ts');

process.removeAllListeners('warning'); // that stripping types is an experiment
rmSync(DIR, { recursive: true, force: true });
const isOld = Number(process.versions.node.split('.')[0]) < 24;
const rolldown = isOld ? null : await import('rolldown').catch(() => null);
if (rolldown === null) {
  console.log('earnings: installed without its tools, so it starts from source.');
} else {
  const { codeAsItLies, LISTS } = await import('../src/core/release.ts');
  const hasDemo = existsSync(join(ROOT, 'demo/main.ts')); // an image has none
  const bundle = await rolldown.rolldown({
    input: {
      cli: join(ROOT, 'src/cli/main.ts'),
      service: join(ROOT, 'src/main.ts'),
      crew: join(ROOT, 'src/flows/backfill/worker.ts'),
      reader: join(ROOT, 'src/flows/intake/reader.ts'),
      ...(hasDemo && { demo: join(ROOT, 'demo/main.ts') }),
    },
    platform: 'node',
    // Packages stay where they are, but for two of a hundred files and more that every command loads.
    external: (name) => /^(?:node:|[a-z@])/.test(name) && !/^(?:kysely|zod)(?:$|\/)/.test(name),
    plugins: [{ name: 'place', resolveId: placeOf }],
    logLevel: 'warn',
  });
  await bundle.write({ dir: DIR, format: 'esm', paths: { [PLACE]: '../src/core/release.ts' } });
  writeFileSync(join(ROOT, LISTS.src), codeAsItLies());
  if (hasDemo) {
    await keepPage(join(ROOT, 'demo/page'), join(DIR, 'page'));
    writeFileSync(join(ROOT, LISTS.demo), codeAsItLies(ROOT, 'demo'));
  }
}

async function keepPage(from, to) {
  const { stripTypeScriptTypes } = await import('node:module'); // older ones have none
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    const text = readFileSync(join(from, name), 'utf8');
    writeFileSync(join(to, name), name.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
  }
}

function placeOf(name, from) {
  const isPlace = from !== undefined && name.startsWith('.') && join(from, '..', name) === PLACE;
  return isPlace ? { id: PLACE, external: true } : null;
}
