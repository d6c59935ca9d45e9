// As much of three packages as the checks of linked data use: two have no types of their own, and the third's bring those of a whole toolbox.

declare module 'jsonld' {
  interface Loaded {
    readonly document: unknown;
    readonly documentUrl: string;
    readonly contextUrl?: string;
  }
  const jsonld: {
    toRDF(
      document: unknown,
      options: {
        readonly format: 'application/n-quads';
        readonly safe: boolean;
        readonly documentLoader: (address: string) => Promise<Loaded>;
      },
    ): Promise<string>;
  };
  export default jsonld;
}

declare module 'n3' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(text: string): Quad[];
  }
  export class Store implements Iterable<Quad> {
    constructor(quads?: readonly Quad[]);
    readonly size: number;
    [Symbol.iterator](): Iterator<Quad>;
  }
}

declare module 'rdf-validate-shacl' {
  import type { Store, Term } from 'n3';

  export interface Result {
    readonly focusNode: Term | null;
    readonly path: Term | null;
    readonly value: Term | null;
    readonly sourceConstraintComponent: Term | null;
  }
  export default class SHACLValidator {
    constructor(shapes: Store);
    validate(data: Store): Promise<{ readonly conforms: boolean; readonly results: readonly Result[] }>;
  }
}
