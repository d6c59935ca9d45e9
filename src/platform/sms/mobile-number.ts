/** Digits of an Italian mobile telephone: all begin with 3, and are nine or ten (national numbering plan, AGCOM 8/15/CIR). */
const mobile = /^(?:\+39|0039)?(3\d{8,9})$/;

/** `333 123 4567` to `+393331234567`; undefined for what takes no short text, or may not: a landline, a number from abroad. */
export function mobileNumber(phone: string): string | undefined {
  const digits = mobile.exec(phone.replaceAll(/[\s./()-]/g, ''))?.[1];
  return digits === undefined ? undefined : `+39${digits}`;
}
