import type { HsdsLocation, HsdsService } from '../../../integrations/hsds/public.ts';
import type { Ctx } from '../../context.ts';
import { placeOnMap } from '../hsds/from-location.ts';
import { isGiven, recordsInBatches } from './read-catalogue.ts';
import { placeInALine } from './places-of-record.ts';
import { writeJsonList } from './write-json.ts';

/** Services that are given, at each of their places, as GeoJSON (RFC 7946). One without a position has no geometry. */
export function writeGeoJson(ctx: Ctx): AsyncGenerator<string> {
  return writeJsonList('{"type":"FeatureCollection","features":[', features(ctx), ']}');
}

async function* features(ctx: Ctx): AsyncGenerator<readonly string[]> {
  for await (const services of recordsInBatches(ctx))
    yield services
      .filter(isGiven)
      .flatMap((service) => featuresOf(ctx, service).map((feature) => JSON.stringify(feature)));
}

/** Of a protected place the position is its quarter's middle, and the feature says so. */
function featuresOf(ctx: Ctx, service: HsdsService): object[] {
  const properties = {
    service: service.id,
    name: service.name,
    organization: service.organization?.name,
    answerKind: service.will_answer_kind,
    accreditation: service.will_accreditation,
    checkedOn: service.will_checked_on,
    checkState: service.will_check_state,
    kindsOfHelp: service.will_kinds_of_help,
    audiences: service.will_audiences,
    sheet: ctx.links.absolute(`/servizi/${service.id}`),
    url: service.url,
    madeUp: service.will_made_up,
  };
  const places = service.service_at_locations ?? [];
  if (places.length === 0) return [{ type: 'Feature', id: service.id, geometry: null, properties }];
  return places.map(({ id, location }) => ({
    type: 'Feature',
    id,
    geometry: location === undefined ? null : pointOf(location),
    properties: {
      ...properties,
      place: location === undefined ? undefined : placeInALine(location),
      approximate: location?.will_protected,
    },
  }));
}

/** Numbers that are no place on our map are in the record as its source said them, and on no map. */
function pointOf(location: HsdsLocation): object | null {
  const { position } = placeOnMap(location);
  return position === undefined ? null : { type: 'Point', coordinates: [position.lon, position.lat] };
}
