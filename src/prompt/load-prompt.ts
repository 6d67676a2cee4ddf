import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { ModelMessage } from '../core/ports/model.ts';
import { ROOT } from '../core/release.ts';

const DIR = join(ROOT, 'prompts');

const FrontMatter = z.strictObject({ name: z.string(), version: z.number().int().positive() });

/** One prompt file: roles split, parts put in, values still open. */
export interface Prompt {
  readonly name: string;
  readonly version: number;
  /** Of the text as it stands after parts are put in. */
  readonly sha256: string;
  readonly messages: readonly ModelMessage[];
}

const FILE = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/;
const ROLE = /^## (system|user)$/m;
const PART = /\{\{> ([a-z-]+) \}\}/g; // {{> house-rules }}
const VALUE = /\{\{ ([a-z_]+) \}\}/g; // {{ transcript }}

/** Reads `prompts/<name>.prompt.md`. Throws when the file breaks the grammar of prompts/README.md. */
export function loadPrompt(name: string, dir = DIR): Prompt {
  const [, front = '', body = ''] =
    FILE.exec(readFileSync(join(dir, `${name}.prompt.md`), 'utf8')) ?? [];
  const meta = FrontMatter.parse(parse(front));
  if (meta.name !== name) throw new Error(`prompt ${name} calls itself ${meta.name}`);

  const whole = body.replaceAll(PART, (_, part: string) =>
    readFileSync(join(dir, 'parts', `${part}.md`), 'utf8').trim(),
  );
  const [before = '', ...pieces] = whole.split(ROLE);
  if (before.trim() !== '' || pieces.length === 0)
    throw new Error(`prompt ${name} has text before its first role`);
  const messages = pieces.flatMap((role, at) =>
    at % 2 === 0
      ? [{ role: role as 'system' | 'user', content: (pieces[at + 1] ?? '').trim() }]
      : [],
  );
  return { ...meta, sha256: createHash('sha256').update(whole).digest('hex'), messages };
}

/** Puts values into a prompt's messages; the values given and the values used must be the same. */
export function renderPrompt(
  prompt: Prompt,
  values: Readonly<Record<string, string>>,
): readonly ModelMessage[] {
  const used = new Set(
    prompt.messages.flatMap(({ content }) =>
      [...content.matchAll(VALUE)].map(([, name = '']) => name),
    ),
  );
  const missing = [...used].filter((name) => values[name] === undefined);
  const unused = Object.keys(values).filter((name) => !used.has(name));
  if (missing.length + unused.length > 0)
    throw new Error(
      `prompt ${prompt.name}: missing ${missing.join(', ') || 'none'}, unused ${unused.join(', ') || 'none'}`,
    );
  return prompt.messages.map(({ role, content }) => ({
    role,
    content: content.replaceAll(VALUE, (_, name: string) => values[name] ?? ''),
  }));
}
