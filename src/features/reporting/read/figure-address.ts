/** Where a figure of a section opens: its definition, its query, its recount. */
export type FigureAddress = (sectionId: string, reference: string) => string;

/** As it was in a published version, where it stays. `to` builds an address of the lab. */
export function figureOfVersion(to: (path: string) => string, number: number): FigureAddress {
  return (sectionId, reference) => to(`/rapporto/versioni/${number}/cifre/${sectionId}/${reference}`);
}

/** As it is now. */
export function figureOfNow(to: (path: string) => string): FigureAddress {
  return (_, reference) => to(`/rapporto/cifre/${reference}`);
}
