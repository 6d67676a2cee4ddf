import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle, codeAsItLies, release } from '../../../src/core/release.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'earnings c# 100%-'));
  mkdirSync(join(root, 'src/figures'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'src/app.ts'), 'one');
  writeFileSync(join(root, 'src/figures/a.ts'), 'two');
  for (const name of ['src', 'src/figures', 'src/app.ts', 'src/figures/a.ts'])
    utimesSync(join(root, name), 1000, 1000);
  writeFileSync(join(root, 'dist/release'), codeAsItLies(root));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a bundle', () => {
  it('is used while the code lies as it was bundled', () => {
    expect(bundle('cli', root)).toBe(pathToFileURL(join(root, 'dist/cli.js')).href);
  });

  it.each<[string, () => void]>([
    ['a file was edited', () => writeFileSync(join(root, 'src/figures/a.ts'), 'owt')],
    ['a file was touched', () => utimesSync(join(root, 'src/app.ts'), 1001, 1001)],
    ['a file came', () => writeFileSync(join(root, 'src/figures/b.ts'), '')],
    ['a file went', () => rmSync(join(root, 'src/figures/a.ts'))],
    ['a folder came', () => mkdirSync(join(root, 'src/audit'))],
    ['a folder went', () => rmSync(join(root, 'src/figures'), { recursive: true })],
    ['none was made', () => rmSync(join(root, 'dist'), { recursive: true })],
    ['its list is cut', () => writeFileSync(join(root, 'dist/release'), '. 1')],
    ['its list is empty', () => writeFileSync(join(root, 'dist/release'), '')],
  ])('is not used when %s', (_, change) => {
    change();
    expect(bundle('cli', root)).toBeNull();
  });
});

describe('the bundle of the demo', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'demo/page'), { recursive: true });
    writeFileSync(join(root, 'demo/page/page.ts'), 'one');
    writeFileSync(join(root, 'dist/release-demo'), codeAsItLies(root, 'demo'));
  });

  it('is used while the demo and the code lie as they were bundled', () => {
    expect(bundle('demo', root)).toBe(pathToFileURL(join(root, 'dist/demo.js')).href);
  });

  it.each<[string, () => void]>([
    ['its page was edited', () => writeFileSync(join(root, 'demo/page/page.ts'), 'other')],
    ['the code was edited', () => writeFileSync(join(root, 'src/figures/a.ts'), 'owt')],
    ['it was not bundled', () => rmSync(join(root, 'dist/release-demo'))],
  ])('is not used when %s', (_, change) => {
    change();
    expect(bundle('demo', root)).toBeNull();
  });

  it('leaves the other programs alone when its page was edited', () => {
    writeFileSync(join(root, 'demo/page/page.ts'), 'other');
    expect(bundle('cli', root)).not.toBeNull();
  });
});

it('marks the code by one word', () => {
  expect(release()).toMatch(/^[0-9a-f]{64}$/);
  expect(release()).toBe(release());
});
