/** What Bolt tells a listener of an event: its envelope, and who we are in the workspace it comes from. */
export interface Heard {
  readonly body: unknown;
  readonly context: { readonly botUserId?: string };
}
