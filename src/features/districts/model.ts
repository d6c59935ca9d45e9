/** A social district: municipalities that plan and run welfare together (ambito territoriale sociale). */
export interface District {
  readonly code: string;
  readonly name: string;
  /** Where it can be read which municipalities it associates. */
  readonly source: string;
  /** By name. */
  readonly members: readonly DistrictMember[];
}

export interface DistrictMember {
  readonly name: string;
  readonly istat: string;
}
