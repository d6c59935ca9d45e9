import { metresBetween } from '../metres-between.ts';
import type { NewLocation } from '../model.ts';
import { addressOf, type ExactPlace } from './hide-place.ts';
import { sameDoor } from './street.ts';

/** Nearer than this a position leads to the same door. */
const nearMetres = 50;

/** Whether a place is at one of some doors: its address says so, or its position does. */
export function isAtDoor(place: ExactPlace, doors: readonly ExactPlace[]): boolean {
  return doors.some((door) => saysDoor(place, door) || isNear(place, door));
}

/** The same of an entry that others keep: where both addresses are known, they decide. */
export function sharesDoor(place: ExactPlace, doors: readonly ExactPlace[]): boolean {
  return doors.some((door) =>
    place.address === undefined || door.address === undefined ? isNear(place, door) : saysDoor(place, door),
  );
}

export function doorOf(location: NewLocation): ExactPlace {
  return { address: addressOf(location), position: location.position };
}

function saysDoor({ address }: ExactPlace, door: ExactPlace): boolean {
  return address !== undefined && door.address !== undefined && sameDoor(address, door.address);
}

function isNear({ position }: ExactPlace, door: ExactPlace): boolean {
  if (position === undefined || door.position === undefined) return false;
  return (metresBetween(position, door.position) ?? Infinity) <= nearMetres;
}
