import { uuidV5, type HsdsServiceCapacity } from '../../../integrations/hsds/public.ts';
import type { ServiceDocument } from '../hsds/model.ts';
import { roomUnit } from './room-of.ts';

/** What somebody says of a service's room. What is absent they do not know, and it is told no more. */
export interface SaidRoom {
  readonly available?: number | undefined;
  readonly maximum?: number | undefined;
  readonly waitingDays?: number | undefined;
  readonly needsAssessment: boolean;
}

/** The parts of a service's document that say its room; `undefined` is taken out of it. */
export type RoomFields = Pick<
  ServiceDocument,
  'capacities' | 'will_waiting_days' | 'will_waiting_updated' | 'will_needs_assessment'
>;

/** The fields that people changed here, as `service.changed_here` names them: a source that comes again leaves them alone. */
export const roomFieldNames = [
  'hsds.capacities',
  'hsds.will_needs_assessment',
  'hsds.will_waiting_days',
  'hsds.will_waiting_updated',
] as const;

/** A document's capacities with what is said now in place of what was said of places before. Other units are left alone. */
export function withRoom(
  serviceId: string,
  document: Pick<ServiceDocument, 'capacities'>,
  said: SaidRoom,
  now: Date,
): RoomFields {
  const updated = now.toISOString();
  const others = (document.capacities ?? []).filter(({ unit }) => unit.identifier !== roomUnit.identifier);
  const own: HsdsServiceCapacity[] =
    said.available === undefined
      ? []
      : [
          {
            id: uuidV5(serviceId, 'capacity:places'),
            service_id: serviceId,
            unit: roomUnit,
            available: said.available,
            ...(said.maximum !== undefined && { maximum: said.maximum }),
            updated,
          },
        ];
  const capacities = [...own, ...others];
  const waits = said.waitingDays !== undefined;
  return {
    capacities: capacities.length > 0 ? capacities : undefined,
    will_waiting_days: waits ? said.waitingDays : undefined,
    will_waiting_updated: waits ? updated : undefined,
    will_needs_assessment: said.needsAssessment || undefined,
  };
}
