/** Moves when the same instance and seed may give another plan. */
export const engineVersion = 'will-pooling-engine/3';
