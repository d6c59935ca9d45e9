import type { HsdsService } from '../../../integrations/hsds/public.ts';
import { read, type Ctx } from '../../context.ts';
import { readMappings } from './label-store.ts';
import type { LabelMapping } from './model.ts';
import { readLabelledEntries } from './own-label-store.ts';

/** The national codes of a service, as its labels have them. */
export type CodesOfService = (service: HsdsService) => readonly LabelMapping[];

/** Those that somebody has verified: what nobody has is told to nobody else. */
export async function verifiedCodes(ctx: Ctx): Promise<CodesOfService> {
  const [mappings, labelled] = await read(ctx, async (tx) => [await readMappings(tx), await readLabelledEntries(tx)]);
  const verified = mappings.filter((mapping) => mapping.verified);
  const own = Map.groupBy(labelled, ({ serviceId }) => serviceId);
  return ({ id, will_kinds_of_help: help = [], will_audiences: audiences = [] }) => {
    const borne = new Set<string>([
      ...help.map((code) => `help ${code}`),
      ...audiences.map((code) => `audience ${code}`),
      ...(own.get(id) ?? []).map(({ labelId }) => `own ${labelId}`),
    ]);
    const codes = verified.filter(({ kind, label }) => borne.has(`${kind} ${label}`));
    return [...new Map(codes.map((one) => [`${one.scheme} ${one.code}`, one])).values()];
  };
}
