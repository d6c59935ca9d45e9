/** Heap of one solving thread at most: room for a city of ten thousand requests; a smaller one takes less. */
export const memoryMb = 3072;
