import type { HsdsService } from '../../../integrations/hsds/public.ts';
import { read, type Ctx } from '../../context.ts';
import { readMappings } from './label-store.ts';
import type { LabelMapping } from './model.ts';

/** The national codes of a service, as its labels have them. */
export type CodesOfService = (service: HsdsService) => readonly LabelMapping[];

/** Those that somebody has verified: what nobody has is told to nobody else. */
export async function verifiedCodes(ctx: Ctx): Promise<CodesOfService> {
  const verified = (await read(ctx, readMappings)).filter((mapping) => mapping.verified);
  return ({ will_kinds_of_help: help = [], will_audiences: audiences = [] }) => {
    const borne = new Set<string>([
      ...help.map((code) => `help ${code}`),
      ...audiences.map((code) => `audience ${code}`),
    ]);
    const codes = verified.filter(({ kind, label }) => borne.has(`${kind} ${label}`));
    return [...new Map(codes.map((one) => [`${one.scheme} ${one.code}`, one])).values()];
  };
}
