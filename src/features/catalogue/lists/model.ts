import type { ServiceSheet } from '../sheet/model.ts';
import type { ListDoor } from './policy.ts';

export const mostServices = 30;
export const longestNote = 300;
/** Days after the last change. */
export const daysKept = 90;

/** A list as one of its addresses finds it. */
export interface FoundList {
  readonly id: string;
  readonly door: ListDoor;
  readonly expiresAt: Date;
}

export interface ListItem {
  readonly service: ServiceSheet;
  readonly note: string | null;
}

/** A list with what it holds, in its order. */
export interface OpenList extends FoundList {
  /** Of the address that opened it. */
  readonly token: string;
  /** Of the address to send. */
  readonly readerToken: string;
  readonly items: readonly ListItem[];
}
