import { largestDocument } from '../model.ts';

/** Where documents are handed in: the kernel lets these forms bring one, with what a form adds around it. */
export const accreditationUploads = {
  path: /^\/[a-z0-9-]+\/(accreditamento\/domanda|ente\/accreditamento)\/[\w-]+\/requisiti\/[a-z0-9-]+$/,
  maxSize: largestDocument + 64 * 1024,
};
