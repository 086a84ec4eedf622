// Compiles a FHIRPath expression to the body of a JavaScript function, typed through the definitions. http://hl7.org/fhirpath/N1/
import { system } from '../../fhir/code-systems.js';
import type { Source } from '../compile/source.js';
import { binary } from './operators.js';
import { compileCall, isType } from './calls.js';
import { FhirPathError, type Expression } from './expression.js';
import * as functions from './functions.js';
import { member, ofType } from './members.js';
import { parse } from './parse.js';
import { isPrimitive, type Shape, type Shapes } from './shape.js';
import * as runtime from './runtime.js';
import { asMany, asOne, isTrue, nothing, type Compile, type Scope, type Value } from './value.js';

/** What compiled expressions may call: the run time of FHIRPath, in the scope of the program they are written into. */
export const fhirPathHelpers: Readonly<Record<string, unknown>> = { ...runtime, ...functions };

/** What can look beyond the value itself. */
export interface FhirPathServices {
  readonly resolve: (values: readonly unknown[], run: unknown) => readonly unknown[];
  readonly memberOf: (value: unknown, valueSet: unknown, run: unknown) => boolean | undefined;
  readonly conformsTo: (value: unknown, profile: unknown, run: unknown) => boolean | undefined;
  readonly htmlChecks: (value: unknown) => boolean | undefined;
}

/** The name, in the program, of `(x, r) => true or not`: whether the expression is true of a value of the shape. Throws FhirPathError where it cannot be compiled. */
export function writeCondition(source: Source, expression: string, shape: Shape | undefined, shapes: Shapes): string {
  return writeFunction(source, { expression, shape, shapes }, isTrue);
}

/** The same with all values of the expression as an array. */
export function writeSelection(source: Source, expression: string, shape: Shape | undefined, shapes: Shapes): string {
  return writeFunction(source, { expression, shape, shapes }, asMany);
}

interface Wanted {
  readonly expression: string;
  readonly shape: Shape | undefined;
  readonly shapes: Shapes;
}

function writeFunction(source: Source, { expression, shape, shapes }: Wanted, say: (value: Value) => string): string {
  const parsed = parse(expression);
  const self: Value = { code: 'x', many: false, shape, isSure: !isPrimitive(shape) };
  const scope: Scope = {
    self,
    context: self,
    shapes,
    name: () => source.name('v'),
    constant: source.constant,
    compile,
  };
  const code = say(compile(parsed, scope));
  const name = source.name('e');
  source.declare(`function ${name}(x, r) { return ${code}; }`);
  return name;
}

const systems: Readonly<Record<string, string>> = {
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  ucum: system.ucum,
};

const compile: Compile = (expression, scope) => {
  switch (expression.kind) {
    case 'literal':
      return literal(expression);
    case 'nothing':
      return nothing;
    case 'this':
      return scope.self;
    case 'index':
      if (scope.index === undefined) throw new FhirPathError('$index outside of a function');
      return { code: scope.index, many: false, shape: { name: 'System.Integer' } };
    case 'total':
      throw new FhirPathError('$total is not compiled');
    case 'external':
      return external(expression.name, scope);
    case 'member':
      return path(expression, scope);
    case 'call':
      return compileCall(expression.source ? compile(expression.source, scope) : scope.self, expression, scope);
    case 'item': {
      const values = compile(expression.source, scope);
      const index = asOne(compile(expression.index, scope));
      return { code: `${asMany(values)}[${index}]`, many: false, shape: values.shape };
    }
    case 'type': {
      const value = compile(expression.source, scope);
      return expression.operator === 'is'
        ? isType(value, expression.type, scope, true)
        : ofType(value, expression.type, scope);
    }
    case 'sign': {
      const operand = compile(expression.operand, scope);
      return expression.operator === '+'
        ? operand
        : { ...operand, code: `arithmetic(0, '-', ${asOne(operand)})`, many: false };
    }
    case 'binary':
      return binary(expression, scope);
  }
};

function literal({ type, value }: Extract<Expression, { kind: 'literal' }>): Value {
  const code = JSON.stringify(value);
  switch (type) {
    case 'string':
      return { code, many: false, shape: { name: 'System.String' } };
    case 'number':
      return { code, many: false, shape: { name: 'System.Decimal' } };
    case 'boolean':
      return { code, many: false, shape: { name: 'System.Boolean' }, boolean: 'never' };
    case 'date':
      return { code, many: false, shape: { name: 'System.DateTime' } };
    case 'time':
      return { code, many: false, shape: { name: 'System.Time' } };
    case 'quantity':
      throw new FhirPathError('a quantity is not compiled');
  }
}

function external(name: string, scope: Scope): Value {
  if (name === 'resource') return { code: 'r.resource', many: false, isSure: true, shape: resourceShape(scope) };
  if (name === 'rootResource') return { code: 'r.root', many: false, isSure: true };
  if (name === 'context') return scope.context;
  const named = Object.hasOwn(systems, name) ? systems[name] : undefined;
  if (named === undefined) throw new FhirPathError(`%${name} is not known`);
  return { code: JSON.stringify(named), many: false, shape: { name: 'System.String' } };
}

/** `%resource` has the type of the definition the constraint stands in, where that is a resource. */
function resourceShape(scope: Scope): Shape | undefined {
  const { shape } = scope.context;
  const type = shape?.node?.path.split('.', 1)[0] ?? shape?.name;
  return type !== undefined && scope.shapes.isResource(type) ? { name: type } : undefined;
}

function path(expression: Extract<Expression, { kind: 'member' }>, scope: Scope): Value {
  if (expression.source !== undefined) return member(compile(expression.source, scope), expression.name, scope);
  // An expression may begin with the name of the type it stands on.
  if (expression.name === scope.self.shape?.name) return scope.self;
  return member(scope.self, expression.name, scope);
}
