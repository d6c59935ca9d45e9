import type { Mapping } from './mapping.ts';

export type ColumnName = keyof Mapping['columns'];

/** The longest text of each column; a record with a longer one is rejected, not cut. */
export const longest: Readonly<Record<ColumnName, number>> = {
  sourceKey: 200,
  title: 300,
  description: 20_000,
  provider: 300,
  address: 500,
  protected: 200,
  locality: 200,
  zone: 1000,
  province: 200,
  region: 200,
  hours: 2000,
  lat: 100,
  lon: 100,
  url: 2000,
  updatedAt: 100,
  status: 200,
  answerKind: 200,
  kindsOfHelp: 2000,
  audiences: 2000,
  howTo: 5000,
  whatYouNeed: 5000,
  whatYouGet: 5000,
  cost: 2000,
  access: 5000,
  terms: 5000,
  phone: 200,
  email: 300,
};
