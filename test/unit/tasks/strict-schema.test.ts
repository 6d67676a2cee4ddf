import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TASKS } from '../../../src/tasks/index.ts';
import { strictProblems } from '../../support/strict-schema.ts';

const PROMPTS = resolve(import.meta.dirname, '../../../prompts');

describe('every schema we send', () => {
  it.each(TASKS.map((task) => [task.name, task] as const))('%s keeps to strict mode', (_, task) => {
    expect(strictProblems(task.jsonSchema())).toEqual([]);
  });

  it('belongs to a prompt file, and each prompt file to a task', () => {
    const files = globSync('*.prompt.md', { cwd: PROMPTS }).map((file) =>
      file.replace('.prompt.md', ''),
    );
    expect(files.toSorted()).toEqual(TASKS.map(({ name }) => name).toSorted());
    for (const file of files)
      expect(readFileSync(resolve(PROMPTS, `${file}.prompt.md`), 'utf8')).toContain(
        `name: ${file}`,
      );
  });
});

describe('the strict-mode rules', () => {
  const object = (properties: object, more: object = {}) => ({
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    ...more,
  });

  it.each([
    ['a root that is no object', { type: 'array', items: { type: 'string' } }],
    ['a root union', { anyOf: [object({})] }],
    ['an optional field', object({ a: { type: 'string' } }, { required: [] })],
    ['open objects', object({}, { additionalProperties: true })],
    ['a default', object({ a: { type: 'string', default: 'x' } })],
    ['lengths', object({ a: { type: 'string', minLength: 1 } })],
    ['allOf', object({ a: { allOf: [{ type: 'string' }] } })],
    ['a format nobody knows', object({ a: { type: 'string', format: 'uri' } })],
    ['anything at all', object({ a: {} })],
    ['look-arounds', object({ a: { type: 'string', pattern: '^(?=x)' } })],
    [
      'eleven levels',
      Array.from({ length: 11 }).reduce<object>((inner) => object({ a: inner }), object({})),
    ],
    [
      'a thousand and one enum values',
      object({ a: { type: 'string', enum: Array.from({ length: 1001 }, (_, at) => `v${at}`) } }),
    ],
  ])('refuse %s', (_, schema) => {
    expect(strictProblems(schema).length).toBeGreaterThan(0);
  });
});
