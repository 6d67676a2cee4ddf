/** The model asked when none is named: docs/decisions.md. */
export const DEFAULT_MODEL = 'gpt-6-luna';
