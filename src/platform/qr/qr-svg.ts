import type { QrModules } from './encode-qr.ts';

/** Readers need four modules of white around a code. */
const quiet = 4;

/** A QR code as a picture for a document: one path, dark on white, with its quiet border. */
export function qrSvg(modules: QrModules): string {
  const size = modules.length + 2 * quiet;
  const path = modules
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + quiet} ${y + quiet}h1v1h-1z`] : [])))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
  );
}
