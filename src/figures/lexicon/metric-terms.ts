import { BALANCE_TERMS } from './balance-terms.ts';
import { BANK_TERMS } from './bank-terms.ts';
import { BUILDING_TERMS } from './building-terms.ts';
import { COST_TERMS } from './cost-terms.ts';
import { COUNT_TERMS } from './count-terms.ts';
import { FREIGHT_TERMS } from './freight-terms.ts';
import { FUND_TERMS } from './fund-terms.ts';
import { INCOME_TERMS } from './income-terms.ts';
import { INSURANCE_TERMS } from './insurance-terms.ts';
import { LENDING_TERMS } from './lending-terms.ts';
import type { MetricTerm } from './metric-term.ts';
import { PROPERTY_TERMS } from './property-terms.ts';
import { RESOURCE_TERMS } from './resource-terms.ts';
import { RETAIL_TERMS } from './retail-terms.ts';
import { SERVICE_TERMS } from './service-terms.ts';
import { TRAVEL_TERMS } from './travel-terms.ts';
import { VOLUME_TERMS } from './volume-terms.ts';

/** The rows of the lexicon; where two match at one place the longer wins, so their order is free. */
export const TERMS: readonly MetricTerm[] = [
  ...INCOME_TERMS,
  ...COST_TERMS,
  ...BALANCE_TERMS,
  ...BANK_TERMS,
  ...LENDING_TERMS,
  ...FUND_TERMS,
  ...RETAIL_TERMS,
  ...RESOURCE_TERMS,
  ...TRAVEL_TERMS,
  ...PROPERTY_TERMS,
  ...VOLUME_TERMS,
  ...BUILDING_TERMS,
  ...FREIGHT_TERMS,
  ...INSURANCE_TERMS,
  ...SERVICE_TERMS,
  ...COUNT_TERMS,
];
