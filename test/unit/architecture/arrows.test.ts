import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../../src');

// docs/decisions.md and the README's map say the same in words. Every room may import itself and core.
const MAY: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  core: { rooms: [], packages: ['zod'] },
  parse: { rooms: [], packages: ['htmlparser2', 'unpdf'] },
  figures: { rooms: [], packages: [] },
  verify: { rooms: ['figures'], packages: [] },
  audit: { rooms: ['figures'], packages: [] },
  extract: { rooms: ['figures', 'verify', 'audit'], packages: [] },
  compare: { rooms: ['figures', 'verify', 'audit', 'extract'], packages: [] },
  prompt: { rooms: [], packages: ['zod', 'yaml'] },
  tasks: { rooms: ['prompt', 'figures', 'verify'], packages: ['zod'] },
  render: { rooms: ['figures'], packages: ['@slack/bolt (types)'] },
  flows: {
    rooms: [
      'parse',
      'figures',
      'extract',
      'compare',
      'tasks',
      'prompt',
      'verify',
      'audit',
      'render',
    ],
    packages: ['zod'],
  },
  slack: { rooms: ['flows', 'render'], packages: ['@slack/bolt', '@slack/bolt (types)', 'zod'] },
  http: { rooms: ['flows', 'render'], packages: ['prom-client'] },
  inbox: { rooms: ['render'], packages: [] },
  feeds: { rooms: [], packages: ['htmlparser2', 'zod'] },
  openai: { rooms: [], packages: ['openai', 'zod'] },
  model: { rooms: [], packages: [] },
  store: { rooms: [], packages: ['kysely', 'pg', 'zod'] },
  jobs: { rooms: [], packages: [] },
  cli: { rooms: ['flows', 'render', 'doctor', '(compose-cli)', '(config)'], packages: [] },
  doctor: {
    rooms: ['(config)', 'store', 'prompt', 'tasks', 'slack', 'feeds', 'openai', 'model', 'render'],
    packages: ['yaml'],
  },
};

const imports = globSync('**/*.ts', { cwd: SRC }).flatMap((file) => importsOf(file));

function importsOf(file: string): { file: string; from: string; to: string }[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(import|export)( type)?(?:[^;'"]*?\sfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  const from = roomOf(file);
  return [...found].map(([, , type, named, dynamic]) => {
    const target = named ?? dynamic ?? '';
    const suffix = type && !target.startsWith('.') ? ' (types)' : '';
    const to = target.startsWith('.')
      ? roomOf(relative(SRC, resolve(SRC, dirname(file), target)))
      : `${target}${suffix}`;
    return { file, from, to };
  });
}

/** The top folder of a file under src, or "(name)" for one that stands beside the rooms. */
function roomOf(file: string): string {
  const [first = '', ...rest] = file.split('/');
  return rest.length > 0 ? first : `(${first.replace(/\.ts$/, '')})`;
}

describe('the rooms of src', () => {
  it('finds imports of every room, so that an empty reading cannot pass', () => {
    for (const room of Object.keys(MAY))
      expect(imports.filter(({ from }) => from === room).length, room).toBeGreaterThan(0);
  });

  it('has a row for every folder', () => {
    const rooms = new Set(imports.map(({ from }) => from).filter((room) => !room.startsWith('(')));
    expect([...rooms].filter((room) => !(room in MAY))).toEqual([]);
  });

  it('only walks along the arrows', () => {
    const wrong = imports.filter(({ from, to }) => {
      const may = MAY[from];
      if (!may || to === from || to === 'core' || to.startsWith('node:')) return false;
      const runtime = to.replace(' (types)', ''); // what may run may lend its types
      return ![...may.rooms, ...may.packages].some((each) => each === to || each === runtime);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps tests and the demo out of the product', () => {
    expect(imports.filter(({ to }) => to.startsWith('..'))).toEqual([]);
  });
});

describe('the use cases', () => {
  const FLOWS_MAY: Readonly<Record<string, readonly string[]>> = {
    home: [],
    brief: ['home'],
    ask: ['brief'],
    compare: ['brief'],
    follow: ['brief', 'home'],
    intake: [],
    backfill: ['brief', 'intake', 'feeds'],
    own: ['brief', 'intake'],
    upkeep: ['own', 'feeds'],
    feeds: ['intake'],
  };
  const folderOf = (file: string) => /^flows\/([^/]+)\//.exec(file)?.[1] ?? null;
  const files = globSync('flows/*/*.ts', { cwd: SRC });

  it.each(Object.entries(FLOWS_MAY))('%s uses its own and what stands beside', (folder, may) => {
    const own = files.filter((file) => folderOf(file) === folder);
    expect(own.length).toBeGreaterThan(0);
    const targets = own.flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(([, to = '']) =>
        folderOf(relative(SRC, resolve(SRC, dirname(file), to))),
      ),
    );
    const others = targets.filter((to) => to !== null && to !== folder && !may.includes(to));
    expect(others).toEqual([]);
  });

  it('have a row for every folder', () => {
    expect([...new Set(files.map(folderOf))].toSorted()).toEqual(Object.keys(FLOWS_MAY).toSorted());
  });
});

describe('the folders of answers', () => {
  // A question as typed, read against the book of a call, then sentences, wording, ways to answer; whether that fits.
  const ANSWER_MAY: Readonly<Record<string, readonly string[]>> = {
    book: [],
    ask: ['book'],
    typed: ['book', 'ask'],
    sentences: ['book', 'ask'],
    wording: ['book', 'ask', 'sentences'],
    fit: ['book', 'ask', 'sentences', 'wording'],
    ways: ['book', 'ask', 'typed', 'sentences', 'wording'],
  };
  const folderOf = (file: string) => /^extract\/answer\/([^/]+)\//.exec(file)?.[1] ?? null;
  const files = globSync('extract/answer/*/*.ts', { cwd: SRC });

  it('have a row for every folder', () => {
    expect([...new Set(files.map(folderOf))].toSorted()).toEqual(
      Object.keys(ANSWER_MAY).toSorted(),
    );
  });

  it.each(Object.entries(ANSWER_MAY))('%s uses what comes before it', (folder, may) => {
    const targets = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) =>
        [...readFileSync(join(SRC, file), 'utf8').matchAll(/from '(\.[^']+)'/g)].map(
          ([, to = '']) => relative(SRC, resolve(SRC, dirname(file), to)),
        ),
      );
    const others = targets.filter((to) => {
      if (!to.startsWith('extract/answer/')) return false;
      const other = folderOf(to);
      return other === null || (other !== folder && !may.includes(other));
    });
    expect(others).toEqual([]);
  });
});

describe('ordered lists', () => {
  const FOLDERS = [
    'parse/layouts',
    'parse/refiners',
    'audit/relations',
    'slack/commands',
    'cli/commands',
    'feeds',
    'store/migrations',
  ];

  it.each(FOLDERS)('%s lists every file that stands in it', (folder) => {
    const index = readFileSync(join(SRC, folder, 'index.ts'), 'utf8');
    const files = globSync('*.ts', { cwd: join(SRC, folder) }).filter(
      (file) => file !== 'index.ts',
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !index.includes(`./${file}`))).toEqual([]);
  });
});
