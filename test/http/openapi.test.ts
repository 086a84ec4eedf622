import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { routesOf } from '../../src/http/http-app.js';
import { interactions } from '../../src/interactions/registry.js';
import { controlNames } from '../../src/search/controls.js';

type Referable = { readonly $ref?: string; readonly name?: string; readonly in?: string };
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Referable[];
  readonly requestBody?: unknown;
  readonly responses: object;
}
interface OpenApi {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, Operation>> & { readonly parameters?: readonly Referable[] }>
  >;
  readonly components: Readonly<Record<string, Readonly<Record<string, Referable>>>>;
}

const described = parse(readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8')) as OpenApi;
const methods = ['get', 'post', 'put', 'delete', 'patch', 'head', 'options'];
const operations = Object.entries(described.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ key: `${method.toUpperCase()} ${path}`, path, operation, item }] : [];
  }),
);
const routes = routesOf({
  context: {} as never,
  receiveHook: async () => 'unknown',
  readReadiness: async () => [],
  packages: {} as never,
});
const resolved = ({ $ref, ...rest }: Referable): Referable =>
  $ref === undefined ? rest : (described.components['parameters']?.[$ref.split('/').at(-1) ?? ''] ?? {});
const namesIn = (place: string, parameters: readonly Referable[] = []) =>
  parameters.map(resolved).flatMap((parameter) => (parameter.in === place ? [parameter.name ?? ''] : []));

describe('openapi.yaml', () => {
  it('describes every route, and no other', () => {
    expect(operations.map(({ key }) => key).sort()).toEqual(
      routes.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it('names every part of a path, once', () => {
    for (const { key, path, item } of operations) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([key, namesIn('path', item.parameters)]).toEqual([key, parts]);
    }
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
  });

  it('names the parameters that each interaction knows, and a body where it reads one', () => {
    for (const { method, path, parameters, body } of interactions) {
      const found = operations.find(({ key }) => key === `${method} /fhir${path}`)?.operation;
      const known =
        parameters === 'search'
          ? [...controlNames, '_include', '_revinclude', 'conditions']
          : [...parameters, '_format', '_pretty'];
      const told = namesIn('query', found?.parameters);
      expect([path, told.filter((name) => !known.includes(name))]).toEqual([path, []]);
      expect([path, known.filter((name) => !told.includes(name))]).toEqual([path, []]);
      expect([path, found?.requestBody !== undefined]).toEqual([path, body !== 'none']);
    }
  });

  it('refers to nothing that is not there', () => {
    const references = [
      ...readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8').matchAll(
        /#\/components\/(\w+)\/(\w+)/g,
      ),
    ];
    expect(references.length).toBeGreaterThan(50);
    for (const [whole, section = '', name = ''] of references) {
      expect([whole, described.components[section]?.[name]]).toEqual([whole, expect.anything()]);
    }
  });
});
