import { cost, type MetricTerm, row, STATED } from './metric-term.ts';

/** What insurers of lives, property and titles report besides premiums and their ratios. */
export const INSURANCE_TERMS: readonly MetricTerm[] = [
  cost('benefit ratio', 'total benefits? ratio', 'ratio', 23),
  cost('catastrophe load', 'cat(?:astrophe)? (?:load|loss ratio)', 'ratio', 24),
  cost('agency remittance rate', '(?:average )?agency (?:remittance|retention) rate', 'ratio', 36),
  row(
    'policies in force',
    `(?:total )?(?:policies|policy count)(?:,? in[- ]force)${STATED}|policies in[- ]force|polic(?:y|ies) counts?`,
    'count',
    72,
  ),
  row(
    'orders opened',
    '(?:total |title |purchase |refinance |residential |commercial ){0,3}(?:opened orders|orders opened|open orders)(?: per day)?',
    'count',
    74,
  ),
  row(
    'orders closed',
    '(?:total |title |purchase |refinance |residential |commercial ){0,3}(?:closed orders|orders closed)(?: per day)?',
    'count',
    74,
  ),
  row(
    'fee per file',
    '(?:average )?(?:residential |commercial |total )?fees? per file',
    'per share',
    61,
  ),
  row('premium equivalents', '(?:premiums? and )?premium equivalents?', 'flow', 17),
];
