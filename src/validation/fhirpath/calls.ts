// Compiles function calls. http://hl7.org/fhirpath/N1/#functions
import { FhirPathError, type Call, type Expression } from './expression.js';
import { ofType } from './members.js';
import { regexOf } from './regex.js';
import { isSystemType, type Shape } from './shape.js';
import {
  asMany,
  asOne,
  condition,
  exists,
  isTrue,
  maybe,
  nothing,
  sure,
  text,
  type Scope,
  type Value,
} from './value.js';

type Compiler = (source: Value, call: Call, scope: Scope) => Value;

const integer: Shape = { name: 'System.Integer' };

/** `(item, index) => …` with the argument compiled for each item. */
function lambda(source: Value, body: Expression | undefined, scope: Scope, say: (value: Value) => string): string {
  if (body === undefined) throw new FhirPathError('an argument is missing');
  const item = scope.name();
  const index = scope.name();
  const self: Value = { code: item, many: false, shape: source.shape };
  return `(${item}, ${index}) => ${say(scope.compile(body, { ...scope, self, index }))}`;
}

const argument = (call: Call, index: number, scope: Scope): Value => {
  const given = call.arguments[index];
  if (given === undefined) throw new FhirPathError(`${call.name}() lacks an argument`);
  return scope.compile(given, scope);
};

const where: Compiler = (source, call, scope) => {
  if (source === nothing) return nothing;
  const test = lambda(source, call.arguments[0], scope, isTrue);
  const { shape } = source;
  return source.many
    ? { code: `where(${source.code}, ${test})`, many: true, shape }
    : { code: `when(${source.code}, ${test})`, many: false, shape };
};

const boolean =
  (helper: string): Compiler =>
  (source, call, scope) =>
    sure(`${helper}(${asMany(source)}, ${lambda(source, call.arguments[0], scope, isTrue)})`);

const existsCall: Compiler = (source, call, scope) =>
  call.arguments.length === 0 ? sure(exists(source)) : boolean('some')(source, call, scope);

/** The type named by an argument, as in `ofType(Quantity)` or `as(FHIR.code)`. */
function typeNamed(expression: Expression | undefined): string {
  if (expression?.kind !== 'member') throw new FhirPathError('expected the name of a type');
  return expression.source === undefined ? expression.name : `${typeNamed(expression.source)}.${expression.name}`;
}

const asType: Compiler = (source, call, scope) => ofType(source, typeNamed(call.arguments[0]), scope);

/** `x is Type`. For the operator no primitive of FHIR is one of System: `active is boolean`, and not `active is Boolean`. */
export function isType(source: Value, type: string, scope: Scope, isOperator = false): Value {
  if (source === nothing) return nothing;
  const isOther = isOperator && isSystemType(type) && source.shape?.name.startsWith('System.') !== true;
  const narrowed = isOther ? nothing : ofType(source, type, scope);
  if (narrowed === source) return maybe(`(${exists(source)} ? true : undefined)`);
  return maybe(`(${exists(source)} ? ${exists(narrowed)} : undefined)`);
}

/** A function of one text that gives one value; undefined where there is no text. */
const ofText =
  (helper: string, result: (code: string) => Value): Compiler =>
  (source, call, scope) => {
    const given = call.arguments.map((_, index) => asOne(argument(call, index, scope)));
    return result(`${helper}(${[asOne(source), ...given].join(', ')})`);
  };

const one =
  (shape: Shape) =>
  (code: string): Value => ({ code, many: false, shape });

const onMany =
  (helper: string, keepsShape = true): Compiler =>
  (source, call, scope) => {
    const given = call.arguments.map((_, index) => asMany(argument(call, index, scope)));
    const shape = keepsShape ? source.shape : undefined;
    return { code: `${helper}(${[asMany(source), ...given].join(', ')})`, many: true, shape };
  };

const surely =
  (helper: string): Compiler =>
  (source, call, scope) =>
    sure(
      `${helper}(${[asMany(source), ...call.arguments.map((_, index) => asMany(argument(call, index, scope)))].join(', ')})`,
    );

const pick =
  (code: (values: string) => string): Compiler =>
  (source) =>
    source.many ? { code: code(source.code), many: false, shape: source.shape } : source;

const slice =
  (code: (values: string, count: string) => string): Compiler =>
  (source, call, scope) => ({
    code: code(asMany(source), call.arguments.length === 0 ? '1' : asOne(argument(call, 0, scope))),
    many: true,
    shape: source.shape,
  });

const iif: Compiler = (source, call, scope) => {
  const inner: Scope = { ...scope, self: source };
  const test = isTrue(argument(call, 0, inner));
  const yes = argument(call, 1, inner);
  const no = call.arguments.length > 2 ? argument(call, 2, inner) : nothing;
  const many = yes.many || no.many;
  if (yes.boolean !== undefined && no.boolean !== undefined) return maybe(`(${test} ? ${yes.code} : ${no.code})`);
  return { code: `(${test} ? ${many ? asMany(yes) : yes.code} : ${many ? asMany(no) : no.code})`, many };
};

/** A pattern that stands in the expression is made ready once. */
const matches: Compiler = (source, call, scope) => {
  const [pattern] = call.arguments;
  if (pattern?.kind !== 'literal' || typeof pattern.value !== 'string')
    return ofText('matches', maybe)(source, call, scope);
  return maybe(`found(${asOne(source)}, ${scope.constant(regexOf(pattern.value))})`);
};

const resolve: Compiler = (source) => ({ code: `resolve(${asMany(source)}, r)`, many: true });

const memberOf: Compiler = (source, call, scope) =>
  maybe(`memberOf(${asOne(source)}, ${asOne(argument(call, 0, scope))}, r)`);
const conformsTo: Compiler = (source, call, scope) =>
  maybe(`conformsTo(${asOne(source)}, ${asOne(argument(call, 0, scope))}, r)`);

const extension: Compiler = (source, call, scope) => {
  const member: Expression = { kind: 'member', source: undefined, name: 'extension' };
  const all = scope.compile(member, { ...scope, self: source });
  const url = asOne(argument(call, 0, scope));
  return { code: `where(${asMany(all)}, (x) => x.url === ${url})`, many: true, shape: { name: 'Extension' } };
};

const select: Compiler = (source, call, scope) => {
  if (source === nothing) return nothing;
  let shape: Shape | undefined;
  const project = lambda(source, call.arguments[0], scope, (value) => {
    shape = value.shape;
    return asMany(value);
  });
  return { code: `select(${asMany(source)}, ${project})`, many: true, shape };
};

const repeat: Compiler = (source, call, scope) => {
  const project = lambda({ ...source, shape: undefined }, call.arguments[0], scope, asMany);
  return { code: `repeat(${asMany(source)}, ${project})`, many: true };
};

const compilers: ReadonlyMap<string, Compiler> = new Map<string, Compiler>([
  ['exists', existsCall],
  ['empty', (source) => sure(`!${exists(source)}`)],
  ['not', (source) => (source.boolean === 'never' ? sure(`!${source.code}`) : maybe(`not(${condition(source)})`))],
  ['all', boolean('every')],
  ['where', where],
  ['select', select],
  ['repeat', repeat],
  [
    'count',
    (source) => ({
      code: source.many ? `${source.code}.length` : `(${exists(source)} ? 1 : 0)`,
      many: false,
      shape: integer,
    }),
  ],
  ['hasValue', (source) => sure(`hasValue(${asMany(source)})`)],
  ['getValue', (source) => source],
  ['trace', (source) => source],
  ['is', (source, call, scope) => isType(source, typeNamed(call.arguments[0]), scope)],
  ['as', asType],
  ['ofType', asType],
  ['iif', iif],
  ['first', pick((values) => `${values}[0]`)],
  ['last', pick((values) => `${values}.at(-1)`)],
  ['single', (source) => ({ code: asOne(source), many: false, shape: source.shape })],
  ['tail', slice((values) => `${values}.slice(1)`)],
  ['skip', slice((values, count) => `${values}.slice(${count})`)],
  ['take', slice((values, count) => `${values}.slice(0, ${count})`)],
  ['distinct', onMany('distinct')],
  ['isDistinct', surely('isDistinct')],
  ['union', onMany('union')],
  ['combine', onMany('combine')],
  ['intersect', onMany('intersect')],
  ['exclude', onMany('exclude')],
  ['subsetOf', surely('subset')],
  ['supersetOf', surely('superset')],
  ['allTrue', surely('allTrue')],
  ['anyTrue', surely('anyTrue')],
  ['allFalse', surely('allFalse')],
  ['anyFalse', surely('anyFalse')],
  ['children', onMany('children', false)],
  ['descendants', onMany('descendants', false)],
  ['resolve', resolve],
  ['memberOf', memberOf],
  ['conformsTo', conformsTo],
  ['extension', extension],
  ['htmlChecks', (source) => maybe(`htmlChecks(${asOne(source)})`)],
  ['startsWith', ofText('startsWith', maybe)],
  ['endsWith', ofText('endsWith', maybe)],
  ['contains', ofText('includes', maybe)],
  ['matches', matches],
  ['replace', ofText('replace', text)],
  ['replaceMatches', ofText('replaceMatches', text)],
  ['indexOf', ofText('indexOf', one(integer))],
  ['substring', ofText('substring', text)],
  ['length', ofText('length', one(integer))],
  ['upper', ofText('upper', text)],
  ['lower', ofText('lower', text)],
  ['trim', ofText('trim', text)],
  ['toString', ofText('toText', text)],
  ['toInteger', ofText('toInteger', one(integer))],
  ['toDecimal', ofText('toDecimal', one({ name: 'System.Decimal' }))],
]);

/** A call on a source; FhirPathError where the function is not one that is compiled. */
export function compileCall(source: Value, call: Call, scope: Scope): Value {
  const compiler = compilers.get(call.name);
  if (compiler === undefined) throw new FhirPathError(`the function ${call.name}() is not compiled`);
  return compiler(source, call, scope);
}
