/** Field name to what is wrong with it, in words that say how to put it right. */
export type FieldErrors = Readonly<Record<string, string>>;

export function hasErrors(errors: FieldErrors): boolean {
  return Object.keys(errors).length > 0;
}

/** The id of a field's first control, which the error summary links to. */
export function fieldId(name: string): string {
  return `field-${name.replaceAll(/[^\w-]+/g, '-')}`;
}
