import { largestPlaceFile } from './import-places.ts';

/** Where a table of places is brought in: the kernel lets this form be as big as one, as a file or as text. */
export const placeUploads = {
  path: /^\/[a-z0-9-]+\/quartieri\/importa$/,
  maxSize: 2 * largestPlaceFile + 64 * 1024,
};
