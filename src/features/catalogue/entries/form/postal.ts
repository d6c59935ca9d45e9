import { uuidV5, type HsdsAddress } from '../../../../integrations/hsds/public.ts';
import type { FormProblem, RawPair, RawValues } from './raw-values.ts';

/** The lines of an address that the form asks, and where HSDS has them. */
export const postalCells = {
  street: 'address_1',
  more: 'address_2',
  postcode: 'postal_code',
  city: 'city',
  province: 'state_province',
} as const;
export type PostalCell = keyof typeof postalCells;
const longest = 300;

export function postalToRaw(name: string, [address]: readonly HsdsAddress[] = []): RawPair[] {
  return Object.entries(postalCells).map(([cell, of]) => [`${name}-${cell}`, address?.[of] ?? ''] as const);
}

/** The first address of a place; those that it has for letters stay. */
export function rawToPostal(
  name: string,
  raw: RawValues,
  { serviceId, before = [] }: { readonly serviceId: string; readonly before?: readonly HsdsAddress[] | undefined },
): { readonly value: HsdsAddress[] } | FormProblem {
  const [address, ...others] = before;
  const at = (cell: PostalCell) => `${name}-${cell}`;
  const text = (cell: PostalCell) => raw.text(at(cell)).replaceAll(/\s+/g, ' ');
  const cells = Object.keys(postalCells) as PostalCell[];
  const long = cells.find((cell) => text(cell).length > longest);
  if (long !== undefined) return { problem: 'too-long', name: at(long) };
  if (cells.every((cell) => text(cell) === '')) return { value: others };
  if (text('street') === '') return { problem: 'needed-street', name: at('street') };
  const { address_2: _more, ...kept } =
    address ??
    ({
      id: uuidV5(serviceId, name),
      country: 'IT',
      address_type: 'physical' as const,
    } as HsdsAddress);
  const more = text('more');
  return {
    value: [
      {
        ...kept,
        address_1: text('street'),
        ...(more !== '' && { address_2: more }),
        postal_code: text('postcode'),
        city: text('city'),
        state_province: text('province'),
      },
      ...others,
    ],
  };
}
