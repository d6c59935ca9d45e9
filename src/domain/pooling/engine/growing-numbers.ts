// Columns of numbers that grow: tens of millions of entries fit where an array of objects would not.

export type GrowingNumbers<T extends Float64Array | Int32Array | Uint8Array> = {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What was pushed so far, as a copy of its own size. */
  readonly done: () => T;
};

function growing<T extends Float64Array | Int32Array | Uint8Array>(make: (size: number) => T): GrowingNumbers<T> {
  let column = make(1024);
  let length = 0;
  return {
    push(value) {
      if (length === column.length) {
        const larger = make(length * 2);
        larger.set(column);
        column = larger;
      }
      column[length++] = value;
    },
    length: () => length,
    done: () => column.slice(0, length) as T,
  };
}

export function growingInts(): GrowingNumbers<Int32Array> {
  return growing((size) => new Int32Array(size));
}

export function growingBytes(): GrowingNumbers<Uint8Array> {
  return growing((size) => new Uint8Array(size));
}

export function growingFloats(): GrowingNumbers<Float64Array> {
  return growing((size) => new Float64Array(size));
}
