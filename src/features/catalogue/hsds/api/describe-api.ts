import type { Messages } from '../../../../i18n/index.ts';
import { jsonSchemas } from '../../../../integrations/hsds/public.ts';
import { answerHeaders, conditions, describeConditions, describeHeaders } from './describe-headers.ts';
import { endpoints, listNames, type ListName } from './endpoints.ts';
import { parameters, type ParameterName } from './parameters.ts';

type Texts = Messages['hsds']['api'];

const schemaOf = (name: string) => `#/components/schemas/${name}`;
const json = (schema: object) => ({ 'application/json': { schema } });

/** The contract of this API as OpenAPI 3.1, made of the tables that the API itself reads. */
export function describeApi(
  t: Texts,
  rootUrl: string,
  licence: { readonly name: string; readonly url: string },
): object {
  return {
    openapi: '3.1.0',
    info: { title: t.title, version: '3.1', summary: t.summary, description: t.description, license: licence },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: rootUrl }],
    paths: { '/': describeRoot(t), ...Object.fromEntries(listNames.flatMap((name) => pathsOf(t, name))) },
    components: {
      parameters: {
        ...Object.fromEntries(
          Object.keys(parameters).map((name) => [name, describeParameter(t, name as ParameterName)]),
        ),
        ...describeConditions(t.headers),
      },
      headers: describeHeaders(t.headers),
      responses: {
        Problem: {
          description: t.problem,
          headers: answerHeaders.once,
          content: { 'application/problem+json': { schema: { $ref: schemaOf('Problem') } } },
        },
        NotModified: { description: t.notModified, headers: answerHeaders.known },
        TooMany: {
          description: t.tooMany,
          headers: answerHeaders.wait,
          content: { 'application/problem+json': { schema: { $ref: schemaOf('Problem') } } },
        },
      },
      schemas: { ...jsonSchemas(schemaOf), Page: pageSchema, Problem: problemSchema, Root: rootSchema },
    },
  };
}

function describeRoot(t: Texts): object {
  return {
    get: {
      summary: t.root,
      parameters: conditions,
      responses: {
        200: { description: t.root, headers: answerHeaders.known, content: json({ $ref: schemaOf('Root') }) },
        304: { $ref: '#/components/responses/NotModified' },
        429: { $ref: '#/components/responses/TooMany' },
      },
    },
  };
}

function pathsOf(t: Texts, name: ListName): [string, object][] {
  const { list, one, schema } = endpoints[name];
  const contents = { type: 'array', items: { $ref: schemaOf(schema) } };
  const page = { allOf: [{ $ref: schemaOf('Page') }, { type: 'object', properties: { contents } }] };
  const lines = { 'application/x-ndjson': { schema: { $ref: schemaOf(schema) } } };
  // Where is a postcode that no place has?
  const unknownPlace = list.includes('postcode') ? { 422: { $ref: '#/components/responses/Problem' } } : {};
  const listed = (headers: object) => ({
    200: { description: t.lists[name], headers, content: { ...json(page), ...lines } },
    ...failures,
    ...unknownPlace,
  });
  const body = { type: 'object', properties: Object.fromEntries(list.map((each) => [each, parameters[each].json])) };
  return [
    [
      `/${name}`,
      {
        get: {
          summary: t.lists[name],
          parameters: [...list.map(refer), ...conditions],
          responses: { ...listed(answerHeaders.known), 304: { $ref: '#/components/responses/NotModified' } },
        },
        post: {
          summary: t.privately(t.lists[name]),
          parameters: list.map(refer),
          requestBody: {
            required: false,
            content: { 'application/json': { schema: body }, 'application/x-www-form-urlencoded': { schema: body } },
          },
          // A body larger than any query.
          responses: { ...listed(answerHeaders.once), 413: { $ref: '#/components/responses/Problem' } },
        },
      },
    ],
    [
      `/${name}/{id}`,
      {
        parameters: [{ name: 'id', in: 'path', required: true, description: t.id, schema: { type: 'string' } }],
        get: {
          summary: t.records[name],
          parameters: [...one.map(refer), ...conditions],
          responses: {
            200: {
              description: t.records[name],
              headers: answerHeaders.known,
              content: json({ $ref: schemaOf(schema) }),
            },
            304: { $ref: '#/components/responses/NotModified' },
            404: { $ref: '#/components/responses/Problem' },
            ...failures,
          },
        },
      },
    ],
  ];
}

const failures = { 400: { $ref: '#/components/responses/Problem' }, 429: { $ref: '#/components/responses/TooMany' } };

function refer(name: ParameterName): object {
  return { $ref: `#/components/parameters/${name}` };
}

function describeParameter(t: Texts, name: ParameterName): object {
  return { name, in: 'query', required: false, description: t.parameters[name], schema: parameters[name].json };
}

const pageSchema = {
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
    contents: { type: 'array' },
  },
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty', 'contents'],
};

const problemSchema = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { parameter: { type: 'string' }, detail: { type: 'string' } },
        required: ['parameter', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status'],
};

const rootSchema = {
  type: 'object',
  properties: {
    version: { type: 'string' },
    profile: { type: 'string', format: 'uri' },
    openapi_url: { type: 'string', format: 'uri' },
  },
  required: ['version', 'profile', 'openapi_url'],
};
