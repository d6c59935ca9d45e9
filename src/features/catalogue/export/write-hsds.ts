import { canonicalText, type HsdsService } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import { recordsInBatches } from './read-catalogue.ts';
import { writeJsonList } from './write-json.ts';

/** The catalogue as a JSON list of full HSDS services in canonical form, a service a line, in the order of their ids. */
export function writeHsds(ctx: Ctx): AsyncGenerator<string> {
  return writeJsonList('[', texts(ctx, canonicalText), ']');
}

async function* texts(ctx: Ctx, write: (service: HsdsService) => string): AsyncGenerator<readonly string[]> {
  for await (const services of recordsInBatches(ctx)) yield services.map(write);
}
