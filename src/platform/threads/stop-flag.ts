/** One bit that the main thread raises and a thread looks at while it works: memory that both share, no message needed. */
export type StopFlag = SharedArrayBuffer;

/** Hand it to the thread in its data; nothing raises it but `raiseStop`. */
export function makeStopFlag(): StopFlag {
  return new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
}

export function raiseStop(flag: StopFlag): void {
  Atomics.store(new Int32Array(flag), 0, 1);
}

/** Asked again and again from the thread, it costs one read of memory. */
export function stopAsked(flag: StopFlag): () => boolean {
  const bit = new Int32Array(flag);
  return () => Atomics.load(bit, 0) === 1;
}
