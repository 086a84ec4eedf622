// The routes that nearly every resource has: list, create, read, PUT, PATCH, delete. Elation API, "API Conventions".
import type { Mode } from '../fields.js';
import { filterOf } from '../filters.js';
import type { Filter } from '../paging.js';
import { readPage } from '../paging.js';
import { isDeleted } from '../refusal.js';
import { created, noContent, ok } from '../route.js';
import type { Answer, Call, Route } from '../route.js';
import type { Sandbox } from '../sandbox.js';

type Deletable = { readonly id: number; readonly deleted_date?: string | null };

export interface Resource<T extends Deletable> {
  readonly path: string;
  readonly scope: string;
  /** The rows that a list looks through; may use an index for what the query asks. */
  readonly rows: (query: URLSearchParams) => readonly T[];
  readonly filters: Readonly<Record<string, (asked: string, name: string) => Filter<T>>>;
  /** What a list leaves out beside the deleted ones. */
  readonly listed?: Filter<T>;
  /** Throws 404 or 410. */
  readonly find: (id: number) => T;
  readonly view: (row: T, application: string | undefined) => unknown;
  /** Where reading one answers otherwise than `view(find(id))`. */
  readonly read?: (call: Call) => Answer;
  readonly create?: (body: unknown, by: string | undefined) => T;
  /** What a create answers, where that is not what a read answers. */
  readonly viewCreated?: (row: T, application: string | undefined) => unknown;
  readonly change?: (row: T, body: unknown, mode: Mode, by: string | undefined) => T;
  /** False where there is no PUT. */
  readonly put?: boolean;
  readonly remove?: (row: T, by: string | undefined) => void;
}

export function resourceRoutes<T extends Deletable>(sandbox: Sandbox, resource: Resource<T>): readonly Route[] {
  const { path, scope, view, find, create, change, remove } = resource;
  const one = `${path}:id/`;
  const routes: Route[] = [
    { method: 'get', path, scope, run: (call) => ok(list(sandbox, resource, call)) },
    { method: 'get', path: one, scope, run: resource.read ?? ((call) => ok(view(find(call.id), call.application))) },
  ];
  if (create !== undefined) {
    const shown = resource.viewCreated ?? view;
    const run = (call: Call) => created(shown(create(call.body, call.application), call.application));
    routes.push({ method: 'post', path, scope, run });
  }
  if (change !== undefined) {
    const run = (mode: Mode) => (call: Call) =>
      ok(view(change(find(call.id), call.body, mode, call.application), call.application));
    if (resource.put !== false) routes.push({ method: 'put', path: one, scope, run: run('put') });
    routes.push({ method: 'patch', path: one, scope, run: run('patch') });
  }
  if (remove !== undefined) {
    const run = (call: Call) => {
      remove(find(call.id), call.application);
      return noContent;
    };
    routes.push({ method: 'delete', path: one, scope, run });
  }
  return routes;
}

function list<T extends Deletable>(sandbox: Sandbox, resource: Resource<T>, call: Call): unknown {
  const filter = filterOf(call.query, resource.filters);
  const listed = resource.listed ?? (() => true);
  return readPage(call, {
    rows: resource.rows(call.query),
    filter: (row) => !isDeleted(row) && listed(row) && filter(row),
    view: (row) => resource.view(row, call.application),
    pageSize: sandbox.settings.pageSize,
  });
}

/** The rows of an index where the query asks for exactly one value of it, else all. */
export function indexed<T>(asked: string | null, by: (id: number) => readonly T[], all: readonly T[]): readonly T[] {
  return asked !== null && /^\d+$/.test(asked) ? by(Number(asked)) : all;
}
