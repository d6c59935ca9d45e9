import type { EntryContent, EntryPlace } from '../entries/model.ts';
import type { ServiceSheet, SheetPlace } from '../sheet/model.ts';

/** The sheet as it would be if the entry said other things. What it then does not say any more is null there. */
export function sheetWith(sheet: ServiceSheet, content: EntryContent): ServiceSheet {
  const { title, description, answerKind, kindsOfHelp, audiences, sections, status, hsds } = content;
  const said = { title, description, answerKind, kindsOfHelp, audiences, sections, status, hsds };
  const { address = null, locality = null, lat = null, lon = null, quarter = null, url = null } = content;
  const where = { address, locality, lat, lon, quarter, url };
  return { ...sheet, ...said, ...where, places: Object.values(content.places ?? {}).map(asSheetPlace) };
}

function asSheetPlace({ name, position, quarter, protectedPlace, location, hsds }: EntryPlace): SheetPlace {
  return {
    name: name ?? null,
    lat: position?.lat ?? null,
    lon: position?.lon ?? null,
    quarter: quarter ?? null,
    protectedPlace: protectedPlace === true,
    location,
    hsds,
  };
}
