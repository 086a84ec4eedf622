// Compiles steps from a value to what is below it. http://hl7.org/fhirpath/N1/#path-selection
import { choiceMember, typesOf, type ElementNode } from '../element-tree.js';
import { choiceMembers } from './choice-names.js';
import { FhirPathError } from './expression.js';
import { childOf, isOfType, isPrimitive, shapeOf, type Shape } from './shape.js';
import { asMany, nothing, type Scope, type Value } from './value.js';

/** `source.name`. */
export function member(source: Value, name: string, scope: Scope): Value {
  if (source === nothing) return nothing;
  if (isPrimitive(source.shape) || isSystem(source.shape)) return beside(source, name, scope);
  const child = childOf(source.shape, name, scope.shapes);
  if (child === undefined) return nothing;
  if (child === 'open')
    return {
      code: `go(${asMany(source)}, ${JSON.stringify(name)}, ${scope.constant(choiceMembers(name))})`,
      many: true,
    };
  if (child.isChoice) return choice(source, child, typesOf(child), scope);
  const type = typesOf(child)[0] ?? 'Element';
  return step(source, child, child.name, shapeOf(child, type, scope.shapes));
}

const isSystem = (shape: Shape | undefined): boolean => shape?.name.startsWith('System.') === true;

function step(source: Value, node: ElementNode, name: string, shape: Shape): Value {
  const said = JSON.stringify(name);
  const primitive = isPrimitive(shape);
  const isList = node.max > 1;
  const origin = { owner: source, node };
  if (source.many)
    return {
      code: `${isList ? 'eachItems' : 'each'}(${source.code}, ${said}, ${primitive})`,
      many: true,
      shape,
      origin,
    };
  const access = `${source.code}${source.isSure === true ? '' : '?.'}[${said}]`;
  if (isList)
    return { code: primitive ? `primitives(${source.code}, ${said})` : `items(${access})`, many: true, shape, origin };
  if (!primitive) return { code: access, many: false, shape, origin };
  const besideIt = `${source.code}[${JSON.stringify('_' + name)}]`;
  const code = source.isSure === true ? `(${access} ?? noValue(${besideIt}))` : `primitive(${source.code}, ${said})`;
  return { code, many: false, shape, origin };
}

/** A choice element as some of its types. */
function choice(source: Value, node: ElementNode, types: readonly string[], scope: Scope): Value {
  if (types.length === 0) return nothing;
  const origin = { owner: source, node };
  const [only] = types;
  if (types.length === 1 && only !== undefined)
    return { ...step(source, node, choiceMember(node.name, only), shapeOf(node, only, scope.shapes)), origin };
  const members = scope.constant(types.map((type) => choiceMember(node.name, type)));
  if (source.many) return { code: `choices(${source.code}, ${members})`, many: true, origin };
  return { code: `choice(${source.code}, ${members})`, many: false, origin };
}

/** `id` and `extension` of a primitive stand in the member beside it. */
function beside(source: Value, name: string, scope: Scope): Value {
  if (name !== 'extension' && name !== 'id') return nothing;
  if (source.origin === undefined || source.shape === undefined) {
    if (isSystem(source.shape)) return nothing;
    throw new FhirPathError(`${name} of a primitive that is not a member`);
  }
  const { owner, node } = source.origin;
  const jsonName = '_' + (node.isChoice ? choiceMember(node.name, source.shape.name) : node.name);
  const element: Value = step(owner, node, jsonName, { name: 'Element' });
  return member(element.many ? { ...element, code: `notNull(${element.code})` } : element, name, scope);
}

/** What of a value is of a type: of a choice only the members of that type; of what is known before, all or nothing. */
export function ofType(source: Value, type: string, scope: Scope): Value {
  if (source === nothing) return nothing;
  const { shape, origin } = source;
  if (shape === undefined && origin?.node.isChoice === true) {
    const types = typesOf(origin.node).filter((one) => isOfType({ name: one }, type));
    return choice(origin.owner, origin.node, types, scope);
  }
  if (shape !== undefined && !isAbstract(shape)) return isOfType(shape, type) ? source : nothing;
  const name = type.replace(/^FHIR\./, '');
  if (!scope.shapes.isResource(name))
    throw new FhirPathError(`the type of a value is not known where ${type} is asked for`);
  const test = `(x) => isResource(x, ${JSON.stringify(name)})`;
  if (source.many) return { code: `where(${source.code}, ${test})`, many: true, shape: { name } };
  return { code: `when(${source.code}, ${test})`, many: false, shape: { name } };
}

const isAbstract = (shape: Shape): boolean =>
  shape.node === undefined && (shape.name === 'Resource' || shape.name === 'DomainResource');
