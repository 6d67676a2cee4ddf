import type * as z from 'zod';

/** A stored JSON text read by its schema; null when an older or newer release wrote it another way. */
export function readJson<T>(schema: z.ZodType<T>, text: string): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
