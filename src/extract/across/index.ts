// What other rooms may ask of several calls together.
export { answerAcross, lackedBy, readAcross, yearAfter } from './across.ts';
export { askedPeriods, isOverPeriods } from './asked-periods.ts';
