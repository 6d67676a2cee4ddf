/** What one look at the installation found. */
export interface Finding {
  readonly what: 'configuration' | 'database' | 'prompts' | 'slack' | 'feeds' | 'model';
  /** `wrong` keeps something from working; `note` is worth knowing. */
  readonly kind: 'good' | 'note' | 'wrong';
  /** One sentence: what is there, or what is wrong and what to do. */
  readonly says: string;
}
