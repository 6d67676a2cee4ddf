// What other rooms may ask of several calls together.
export { answerAcross, lackedBy, missingText, readAcross, yearAfter } from './across.ts';
export { askedCall } from './asked-call.ts';
export { type AskedPeriods, askedPeriods, isOverPeriods } from './asked-periods.ts';
