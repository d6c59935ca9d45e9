import { z } from 'zod';

/** Which page of a list an address asks for, `?pagina=2`: the first where it says nothing, or nothing that is a page. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
