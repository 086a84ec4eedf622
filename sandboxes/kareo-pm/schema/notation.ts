// Reads the notation of the type lists: `Name < Base: Member Member!:type Member:Item[] Member:int?`, where `!` must be sent, `?` may be nil and `[]` lists items named after their type. Kareo sheet 1.1.
import { enumerations } from './enumerations.js';
import { namespaces } from './namespaces.js';

export type Primitive = 'string' | 'int' | 'long' | 'boolean' | 'double' | 'dateTime' | 'guid';

export interface Member {
  readonly name: string;
  readonly namespace: string;
  readonly type: string;
  readonly list: boolean;
  readonly required: boolean;
  readonly nillable: boolean;
}

export interface ComplexType {
  readonly name: string;
  readonly namespace: string;
  readonly base: string | undefined;
  /** The members that the type itself declares, in byte order. */
  readonly own: readonly Member[];
  /** In wire order: those of the base type first. */
  readonly members: readonly Member[];
}

export type TypeTable = ReadonlyMap<string, ComplexType>;

const primitives = new Set<string>(['string', 'int', 'long', 'boolean', 'double', 'dateTime', 'guid']);
const enumerationNames = new Set(enumerations.map((enumeration) => enumeration.name));

export const isPrimitive = (type: string): type is Primitive => primitives.has(type);
export const isEnumeration = (type: string): boolean => enumerationNames.has(type);

/** Reads one list of types; all of them live in `namespace`. Throws when a line does not follow the notation. */
export function readTypes(text: string, namespace: string, table: Map<string, ComplexType>): void {
  for (const line of text.trim().split(/\n(?! )/)) {
    const head = /^(\w+)(?: < (\w+))?:/.exec(line);
    if (head?.[1] === undefined) throw new Error(`Not a type: ${line}`);
    const [whole, name, base] = head;
    const inherited = base === undefined ? [] : (table.get(base)?.members ?? missing(base, name));
    const words = line.slice(whole.length).split(/\s+/).filter(Boolean);
    const own = words.map((word) => memberOf(word, namespace));
    table.set(name, { name, namespace, base, own, members: [...inherited, ...own] });
  }
}

/** Makes the flag type of a read type: one boolean for each plain column, under the same name. */
export function flagType(name: string, data: ComplexType): ComplexType {
  const own = data.members
    .filter((member) => !member.list && isPrimitive(member.type))
    .map((member) => ({ ...member, type: 'boolean', nillable: false, required: false }));
  return { name, namespace: data.namespace, base: undefined, own, members: own };
}

/** The namespace an item of a list stands in; its name is that of its type. */
export function itemNamespace(type: string, types: TypeTable): string {
  if (isPrimitive(type)) return namespaces.arrays;
  const enumeration = enumerations.find((each) => each.name === type);
  return enumeration?.namespace ?? types.get(type)?.namespace ?? namespaces.service;
}

function memberOf(word: string, namespace: string): Member {
  const match = /^(\w+)(!?)(?::(\w+)(\?|\[\])?)?$/.exec(word);
  if (match?.[1] === undefined) throw new Error(`Not a member: ${word}`);
  const [, name, mark, type = 'string', suffix] = match;
  const value = type !== 'string' && (isPrimitive(type) || isEnumeration(type)) && suffix !== '[]';
  return { name, namespace, type, list: suffix === '[]', required: mark === '!', nillable: !value || suffix === '?' };
}

function missing(base: string, name: string): never {
  throw new Error(`${name} extends ${base}, which is not listed before it`);
}
