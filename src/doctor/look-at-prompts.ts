import { loadPrompt } from '../prompt/load-prompt.ts';
import { TASKS } from '../tasks/index.ts';
import type { Finding } from './finding.ts';

/** Whether the prompt of every task is there and in order. */
export async function lookAtPrompts(): Promise<readonly Finding[]> {
  const wrong: Finding[] = [];
  const read: string[] = [];
  for (const { name, jsonSchema } of TASKS) {
    try {
      const { version, sha256 } = loadPrompt(name);
      jsonSchema();
      read.push(`${name} ${version} (${sha256.slice(0, 8)})`);
    } catch {
      const says = `The prompt “${name}” cannot be read: put prompts/${name}.prompt.md and its parts back as they were released.`;
      wrong.push({ what: 'prompts', kind: 'wrong', says });
    }
  }
  if (wrong.length > 0) return wrong;
  return [{ what: 'prompts', kind: 'good', says: `The prompts are in order: ${read.join(', ')}.` }];
}
