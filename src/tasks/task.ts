import * as z from 'zod';
import type { ModelMessage } from '../core/ports/model.ts';

/** What we ask of a model: prompt, schema and name; how its output becomes claims stands beside it. */
export interface Task<S extends z.ZodType, Asked extends readonly unknown[]> {
  readonly name: string;
  readonly schema: S;
  readonly jsonSchema: () => Readonly<Record<string, unknown>>;
  readonly messages: (...asked: Asked) => readonly ModelMessage[];
}

/** A task's schema as it is sent: without the dialect, which strict mode refuses. */
export function sentSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...sent } = z.toJSONSchema(schema);
  return sent;
}
