import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

/** Shapes of `tests/setup/shapes`, each with the source that it was written from. */
export type Standard = 'common-impact-data-standard' | 'dcat-ap-it';

/** The context of the Common Impact Data Standard cannot be fetched here, and our exports must say what they mean without it. */
const elsewhere = 'https://ontology.commonapproach.org/contexts/cidsContext.jsonld';

/** What a standard finds wrong in a JSON-LD document, a line each: which thing, which property, which rule. None when it conforms. */
export async function faultsOf(standard: Standard, document: unknown): Promise<string[]> {
  const shapes = new Store(
    new Parser().parse(readFileSync(new URL(`shapes/${standard}.ttl`, import.meta.url), 'utf8')),
  );
  const { results } = await new Validator(shapes).validate(await asGraph(document));
  return results
    .map(({ focusNode, path, sourceConstraintComponent, value }) =>
      [focusNode, path, sourceConstraintComponent, value].map((term) => lastPart(term?.value ?? '')).join(' '),
    )
    .sort((one, other) => one.localeCompare(other));
}

/** The statements of a JSON-LD document. A word that no context explains is an error, not left out in silence. */
export async function asGraph(document: unknown): Promise<Store> {
  const quads = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    safe: true,
    documentLoader: (address) =>
      address === elsewhere
        ? Promise.resolve({ document: { '@context': {} }, documentUrl: address })
        : Promise.reject(new Error(`nothing is fetched from ${address}`)),
  });
  return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
}

function lastPart(iri: string): string {
  return iri.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
}
