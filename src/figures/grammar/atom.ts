import type { Figure, Unit } from '../../core/figure.ts';

/** One amount before ranges are joined; `unit` null is a bare number. */
export interface Atom {
  readonly value: number;
  readonly unit: Unit | null;
  /** Only a scale says that it is money: the first of "10 million to 12 million tonnes". */
  readonly isBareScale: boolean;
  readonly currency: string | null;
  readonly scale: number;
  readonly step: number;
  readonly approximate: boolean;
  readonly doubtful: boolean;
  readonly bound: Figure['bound'] | null;
  readonly noun: string | null;
  readonly start: number;
  readonly end: number;
  /** Where the digits begin: what stands before it are words about the amount. */
  readonly core: number;
}
