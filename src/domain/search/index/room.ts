const rooms = new Map<string, Float64Array>();

/**
 * A number for each slot, all 0 (at least `slots` of them). A search needs several lists as long as the city, and is done before the next
 * one begins: each list is made once and serves again. What it held is gone at the next call with its name.
 */
export function roomFor(name: 'scores' | 'heaviest' | 'metres', slots: number): Float64Array {
  let room = rooms.get(name);
  if (room === undefined || room.length < slots) rooms.set(name, (room = new Float64Array(Math.ceil(slots * 1.25))));
  room.fill(0, 0, slots);
  return room;
}
