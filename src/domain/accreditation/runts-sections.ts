/** The seven sections of the national register of the third sector (RUNTS): legislative decree 117/2017, article 46. */
export const runtsSections = [
  'volunteer',
  'social-promotion',
  'philanthropic',
  'social-enterprise',
  'network',
  'mutual-aid',
  'other',
] as const;
export type RuntsSection = (typeof runtsSections)[number];
