/** By which way somebody comes to a provider's operators: its own page, or the city's list of providers. */
export interface SupplyDoor {
  readonly providerId: string;
  /** Address of the list, without language and municipality. */
  readonly base: string;
  readonly back: string;
  /** The city does it for the provider. */
  readonly byCity: boolean;
}
