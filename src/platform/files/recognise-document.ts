/** Kinds of document that we take. */
export const documentTypes = ['application/pdf', 'image/png', 'image/jpeg', 'application/pkcs7-mime'] as const;
export type DocumentType = (typeof documentTypes)[number];

const ascii = (text: string) => [...new TextEncoder().encode(text)];
/** PKCS #7 signed data, 1.2.840.113549.1.7.2, as DER writes it: what `.p7m` files begin with. */
const signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

/** What a document is by its first bytes, whatever its name says; undefined for whatever we do not take. */
export function recogniseDocument(bytes: Uint8Array): DocumentType | undefined {
  if (startsWith(bytes, ascii('%PDF-'))) return 'application/pdf';
  if (startsWith(bytes, [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a])) return 'image/png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  return isSigned(bytes) ? 'application/pkcs7-mime' : undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** A sequence whose length takes one to five bytes, then the type. */
function isSigned(bytes: Uint8Array): boolean {
  return bytes[0] === 0x30 && [2, 3, 4, 5, 6].some((at) => startsWith(bytes, signedData, at));
}
