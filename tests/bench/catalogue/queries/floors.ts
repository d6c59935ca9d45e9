/**
 * What the search reaches today, less what one query more or less is worth: it may rise, and must not fall. A test holds
 * them, and the bench prints them.
 */
export const floors = {
  demo: { precisionAtFive: 0.915, foundAtAll: 0.97 },
  real: { precisionAtFive: 0.835, foundAtAll: 0.96 },
} as const satisfies Readonly<Record<string, { readonly precisionAtFive: number; readonly foundAtAll: number }>>;
