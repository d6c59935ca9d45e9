/** A property that is there only when it says something. */
export function given<Name extends string>(name: Name, value: string | undefined): { readonly [key in Name]?: string } {
  return (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [key in Name]?: string };
}
