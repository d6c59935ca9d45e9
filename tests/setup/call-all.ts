export type Call = () => Promise<unknown>;

/** One call for each of a list. */
export function callAll<T, R>(list: readonly T[], call: (item: T) => Promise<R>): Call {
  return () => Promise.all(list.map(call));
}
