import type { entryPlaces as italian } from '../it/entry-places.ts';

export const entryPlaces: typeof italian = {
  placeParts: {
    name: 'Name of the place',
    'location.addresses': 'Address',
    position: 'Point on the map',
    'location.transportation': 'How to get there',
    'location.accessibility': 'Accessibility',
    'hsds.phones': 'Phones at this place',
    'hsds.schedules': 'Hours of the service at this place',
    'location.schedules': 'Opening hours of the place',
  },
  placeFolds: { where: 'Where', when: 'When', reach: 'Phones and accessibility' },
  wholePlace: 'Place',
  somePlace: 'A place without a name',
  placeInQuarter: (quarter) => (quarter === undefined ? 'Protected place' : `Protected place in ${quarter}`),
  partOfPlace: (place, part) => `${place}: ${part}`,
  keptParts: {
    accreditations: 'Accreditations',
    additional_urls: 'More pages',
    alert: 'Notice',
    alternate_name: 'Other name',
    attributes: 'Classification',
    contacts: 'People to turn to',
    description: 'Description',
    external_identifier: 'Code in another register',
    fees: 'Fees',
    funding: 'Who pays for the service',
    interpretation_services: 'Interpreters',
    languages: 'Languages spoken',
    licenses: 'Licences',
    location_type: 'Kind of place',
    name: 'Name as the source writes it',
    phones: 'Phones',
    service_areas: 'Areas served',
    status: 'Status at the source',
    url: 'Page',
    wait_time: 'Waiting time',
    will_channels: 'Ways to get it',
    will_life_events: 'Life events',
  },
  otherPart: (name) => `Other data (${name})`,
  rowsHints: {
    phones: 'One number a row. To remove one, empty its row.',
    contacts: 'One person or office a row. To remove one, empty its row.',
  },
  rowNames: {
    phones: (n) => `Number ${n}`,
    contacts: (n) => `Contact ${n}`,
  },
  cells: {
    number: 'Number',
    description: 'What it is for',
    name: 'Name',
    title: 'Role or office',
    email: 'E-mail',
    phone: 'Phone',
  },
  postalCells: {
    street: 'Street and number',
    more: 'Stairs, floor, care of',
    postcode: 'Postcode',
    city: 'Town',
    province: 'Province',
  },
  placesTitle: 'Places',
  placesText: 'Each place is corrected by itself: address, hours, phones, accessibility.',
  placesNone: 'The service is given where the address above says. If it is given elsewhere too, add a place.',
  changePlace: 'Correct',
  addPlace: 'Add a place',
  placeTitle: (place, entry) => `${place}: a place of “${entry}”`,
  placeLead: 'What you write shows in the catalogue at once.',
  sharedTitle: 'Who else is here',
  sharedText: (n: number) =>
    n === 1 ? 'Another service is given at this place too.' : `Another ${n} services are given at this place too.`,
  forWhom: 'Whom you correct the place for',
  forWhomHint: 'Name, address, point on the map and accessibility. Hours and numbers of the service are its own.',
  forThisOne: 'For this service alone',
  forAllOfThem: (n: number) => `For all ${n} services that are here`,
  forOthersToo: (n: number) =>
    n === 1
      ? 'The correction is for the other service that is here too.'
      : `The correction is for the other ${n} services that are here too.`,
  othersThere: 'Who is here changed meanwhile. Nothing was saved: look at the list and choose again.',
  savedForOthers: (n: number) =>
    n === 1
      ? 'The place is corrected for another service too.'
      : `The place is corrected for another ${n} services too.`,
  correctedWith: (title: string, reason: string | undefined) =>
    reason === undefined ? `Place corrected along with “${title}”` : `Place corrected along with “${title}”. ${reason}`,
  proposePlaceLead: 'Change what is not true any more. Before you send it you see how it will read.',
  newPlaceTitle: (entry) => `Another place of “${entry}”`,
  newPlaceLead:
    'Write where the service is given, and when. Do not write the address of a shelter or a protected home.',
  protectedPlaceText: 'The address of this place is protected: here you correct its hours and phones.',
  hiddenEntryText: 'The address of this entry is protected: no places can be added.',
  savePlace: 'Save the place',
  removePlace: 'Remove this place',
  removePlaceText:
    'The service is not given here any more. The place stays in earlier versions, where it can be taken back from.',
  proposeRemovePlace: 'Propose to remove it',
};
