// Compiles operators. http://hl7.org/fhirpath/N1/#operations
import { FhirPathError, type Binary } from './expression.js';
import { isPrimitive, type Shape } from './shape.js';
import { asMany, asOne, condition, maybe, nothing, sure, text, type Scope, type Value } from './value.js';

const number: Shape = { name: 'System.Decimal' };

export function binary(expression: Binary, scope: Scope): Value {
  const { operator } = expression;
  const left = scope.compile(expression.left, scope);
  const right = scope.compile(expression.right, scope);
  switch (operator) {
    case 'and':
      return logical(left, right, '&&', 'and');
    case 'or':
      return logical(left, right, '||', 'or');
    case 'xor':
      if (left.boolean === 'never' && right.boolean === 'never') return sure(`(${left.code} !== ${right.code})`);
      return maybe(`xor(${condition(left)}, ${condition(right)})`);
    case 'implies':
      if (left.boolean === 'never') return implied(left, right);
      return maybe(`or(not(${condition(left)}), ${condition(right)})`);
    case '=':
    case '!=':
      return equality(left, right, operator);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return maybe(`inOrder(${asOne(left)}, ${JSON.stringify(operator)}, ${asOne(right)})`);
    case 'in':
      return within(left, right);
    case 'contains':
      return within(right, left);
    case '|':
      return { code: `union(${asMany(left)}, ${asMany(right)})`, many: true, ...sameShape(left, right) };
    case '&':
      return text(`(textOf(${asOne(left)}) + textOf(${asOne(right)}))`);
    case '+':
    case '-':
    case '*':
    case '/':
    case 'div':
    case 'mod':
      return {
        code: `arithmetic(${asOne(left)}, ${JSON.stringify(operator)}, ${asOne(right)})`,
        many: false,
        shape: number,
      };
    default:
      throw new FhirPathError(`the operator ${operator} is not compiled`);
  }
}

function logical(left: Value, right: Value, operator: '&&' | '||', name: 'and' | 'or'): Value {
  if (left.boolean === 'never' && right.boolean === 'never') return sure(`(${left.code} ${operator} ${right.code})`);
  if (left.boolean === 'never')
    return maybe(
      name === 'and'
        ? `(${left.code} ? ${condition(right)} : false)`
        : `(${left.code} ? true : or(false, ${condition(right)}))`,
    );
  return maybe(`${name}(${condition(left)}, ${condition(right)})`);
}

function implied(left: Value, right: Value): Value {
  if (right.boolean === 'never') return sure(`(!${left.code} || ${right.code})`);
  return maybe(`(${left.code} ? ${condition(right)} : true)`);
}

function equality(left: Value, right: Value, operator: '=' | '!='): Value {
  if (left.boolean === 'never' && right.boolean === 'never')
    return sure(`(${left.code} ${operator === '=' ? '===' : '!=='} ${right.code})`);
  const code =
    left.many || right.many
      ? `equalAll(${asMany(left)}, ${asMany(right)})`
      : isPlain(left) && isPlain(right)
        ? `equalPlain(${left.code}, ${right.code})`
        : `equalOne(${left.code}, ${right.code})`;
  return maybe(operator === '=' ? code : `not(${code})`);
}

const plain = new Set([
  'System.String',
  'string',
  'code',
  'uri',
  'url',
  'canonical',
  'id',
  'oid',
  'uuid',
  'markdown',
  'boolean',
  'integer',
  'System.Decimal',
  'System.Boolean',
]);

/** Whether values of the shape are equal exactly if they are the same in JavaScript. */
const isPlain = (value: Value): boolean => value.shape !== undefined && plain.has(value.shape.name);

function within(item: Value, collection: Value): Value {
  if (item === nothing) return nothing;
  if (item.many) return maybe(`heldIn(${asMany(collection)}, single(${item.code}))`);
  return maybe(`heldIn(${asMany(collection)}, ${item.code})`);
}

const sameShape = (left: Value, right: Value): { shape?: Shape } =>
  left.shape !== undefined && left.shape.name === right.shape?.name && left.shape.node === right.shape.node
    ? { shape: left.shape }
    : left.shape !== undefined && right.shape !== undefined && isPrimitive(left.shape) && isPrimitive(right.shape)
      ? { shape: { name: 'string' } }
      : {};
