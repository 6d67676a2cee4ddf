import { EarningsError } from '../../../../src/core/faults.ts';
import { openContainer } from '../../../../src/parse/containers/index.ts';

/** The fault that a file is refused with; null when it is opened. */
export async function faultOf(bytes: Uint8Array): Promise<unknown> {
  try {
    await openContainer(bytes);
    return null;
  } catch (error) {
    return error instanceof EarningsError ? error.fault : error;
  }
}
