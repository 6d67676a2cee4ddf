import type { FaultCode } from '../core/faults.ts';

/** Why something is made without the model, as the first half of a sentence. */
export function whyWithoutModel(code: FaultCode): string {
  if (code.startsWith('output.'))
    return 'What the model wrote could not be verified against the call';
  if (code === 'model.over_budget')
    return 'What the model may cost today is used up (it begins anew at 00:00 UTC)';
  return 'The model could not be used';
}
