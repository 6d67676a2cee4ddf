/** What goes wrong with one call: an answer in its place, a cut connection, or a long wait before it. */
export type Fault =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly body: string;
      readonly headers: Readonly<Record<string, string>>;
      /** True when Slack did what was asked all the same. */
      readonly applied?: boolean;
    }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' }
  | { readonly kind: 'slow'; readonly ms: number };

export interface Faults {
  /** The next `count` calls of a method fail so; `response_url` names the response URLs. */
  plan(method: string, fault: Fault, count?: number): void;
  next(method: string): Fault | null;
}

export function openFaults(): Faults {
  const planned = new Map<string, Fault[]>();
  return {
    plan: (method, fault, count = 1) => {
      planned.set(method, [
        ...(planned.get(method) ?? []),
        ...Array.from({ length: count }, () => fault),
      ]);
    },
    next: (method) => planned.get(method)?.shift() ?? null,
  };
}

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };

/** Slack's own ways to fail. */
export const FAULTS = {
  rateLimited: (seconds: number): Fault => ({
    kind: 'reply',
    status: 429,
    body: '{"ok":false,"error":"ratelimited"}',
    headers: { ...JSON_TYPE, 'retry-after': String(seconds) },
  }),
  error: (code: string): Fault => ({
    kind: 'reply',
    status: 200,
    body: JSON.stringify({ ok: false, error: code }),
    headers: JSON_TYPE,
  }),
  slow: (ms: number): Fault => ({ kind: 'slow', ms }),
  unavailable: {
    kind: 'reply',
    status: 503,
    body: '<html>down</html>',
    headers: HTML_TYPE,
  },
  /** An error page, though the call was applied. */
  unavailableAfter: {
    kind: 'reply',
    status: 503,
    body: '<html>down</html>',
    headers: HTML_TYPE,
    applied: true,
  },
  html: { kind: 'reply', status: 200, body: '<html><body>Slack</body></html>', headers: HTML_TYPE },
  redirect: (location: string): Fault => ({
    kind: 'reply',
    status: 302,
    body: '',
    headers: { location },
  }),
  dropBefore: { kind: 'drop-before' },
  dropAfter: { kind: 'drop-after' },
} as const satisfies Record<string, Fault | ((value: never) => Fault)>;
