import { mostAheadMs } from '../../../domain/upkeep/said-ahead.ts';
import { uuidV5, willNamespace } from '../../../integrations/hsds/public.ts';
import type { ServiceDocument } from '../hsds/model.ts';

/** How many days a figure is told as a fact where the city has not said. */
export const usualFreshDays = 30;

/** How much room there was, of one kind. `unit` is absent for places in general. */
export interface RoomFigure {
  readonly unit?: string;
  readonly available: number;
  readonly maximum?: number;
  readonly saidAt: Date;
}

export interface WaitingFigure {
  readonly days: number;
  readonly saidAt: Date;
}

/** What may be told of a service's room: figures that are fresh; of older ones only the day they were said. */
export interface Room {
  readonly figures: readonly RoomFigure[];
  readonly waiting?: WaitingFigure;
  /** When somebody last said something that is too old to be told. */
  readonly staleSince?: Date;
  readonly needsAssessment: boolean;
}

type RoomDocument = Pick<
  ServiceDocument,
  'capacities' | 'will_waiting_days' | 'will_waiting_updated' | 'will_needs_assessment'
>;

const msPerDay = 86_400_000;

/** Decides what of a service's figures is still a fact on a day. A figure of a day that is yet to come is none. */
export function roomOf(document: RoomDocument, now: Date, freshDays: number): Room {
  const known = ({ saidAt }: { readonly saidAt: Date }) => saidAt.getTime() - now.getTime() <= mostAheadMs;
  const fresh = (at: Date) => now.getTime() - at.getTime() <= freshDays * msPerDay;
  const said = (document.capacities ?? [])
    .map(({ available, maximum, updated, unit }): RoomFigure => ({
      available,
      saidAt: new Date(updated),
      ...(maximum !== undefined && { maximum }),
      ...(unit.identifier !== roomUnit.identifier && { unit: unit.name }),
    }))
    .filter(known);
  const { will_waiting_days: days, will_waiting_updated: at } = document;
  const waits = days === undefined || at === undefined ? undefined : { days, saidAt: new Date(at) };
  const waiting = waits && known(waits) ? waits : undefined;
  const figures = said.filter(({ saidAt }) => fresh(saidAt));
  const told = waiting !== undefined && fresh(waiting.saidAt) ? waiting : undefined;
  const last = Math.max(...[...said, ...(waiting ? [waiting] : [])].map(({ saidAt }) => saidAt.getTime()));
  return {
    figures,
    ...(told && { waiting: told }),
    ...(figures.length === 0 && told === undefined && Number.isFinite(last) && { staleSince: new Date(last) }),
    needsAssessment: document.will_needs_assessment === true,
  };
}

/** What we count in: places, whatever a place is there. */
export const roomUnit = {
  id: uuidV5(willNamespace, 'unit:places'),
  name: 'posti',
  scheme: 'will',
  identifier: 'places',
};
