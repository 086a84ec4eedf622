// Writes the service description from the table of types, whole or with its schemas apart. W3C, "Web Services Description Language (WSDL) 1.1"; Kareo sheet 1.1.
import { enumerations } from '../schema/enumerations.js';
import { namespaces } from '../schema/namespaces.js';
import { type ComplexType, isEnumeration, isPrimitive, type Member, type TypeTable } from '../schema/notation.js';
import { type OperationShape, operationShapes } from '../schema/service.js';

export interface ServiceDescription {
  /** `?singleWsdl`: everything in one document. */
  readonly single: (address: string) => string;
  /** `?wsdl`: the schemas stand at `?xsd=…`. */
  readonly split: (address: string) => string;
  /** `?xsd=xsd0` …; undefined for a name that is not there. */
  readonly schema: (name: string, address: string) => string | undefined;
}

const prefixes: readonly (readonly [prefix: string, namespace: string, file: string])[] = [
  ['tns', namespaces.service, 'xsd0'],
  ['ser', namespaces.serialization, 'xsd1'],
  ['kc', namespaces.contract, 'xsd2'],
  ['arr', namespaces.arrays, 'xsd3'],
  ['sys', namespaces.system, 'xsd4'],
  ['lc', namespaces.locationsAndCodes, 'xsd7'],
];
const declarations = prefixes.map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('');
const prefixOf = new Map(prefixes.map(([prefix, namespace]) => [namespace, prefix]));
const arrayItems = ['string', 'int', 'long'];

/** Prepares the description of the types given. */
export function describeService(types: TypeTable): ServiceDescription {
  const embedded = prefixes.map(([, namespace]) => schemaOf(types, namespace, undefined)).join('');
  return {
    single: (address) => definitions(embedded, address),
    split: (address) =>
      definitions(
        `<xs:schema targetNamespace="${namespaces.service}Imports">` +
          prefixes.map(([, namespace, file]) => importOf(namespace, `${address}?xsd=${file}`)).join('') +
          '</xs:schema>',
        address,
      ),
    schema: (name, address) => {
      const entry = prefixes.find(([, , file]) => file === name);
      return entry && `<?xml version="1.0" encoding="utf-8"?>${schemaOf(types, entry[1], address)}`;
    },
  };
}

function definitions(schemas: string, address: string): string {
  const messages = operationShapes.map(
    ({ name }) => message(name, 'Input', name) + message(name, 'Output', `${name}Response`),
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>' +
    '<wsdl:definitions name="KareoServices" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"' +
    ' xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema"' +
    `${declarations} targetNamespace="${namespaces.service}"><wsdl:types>${schemas}</wsdl:types>${messages.join('')}` +
    `<wsdl:portType name="KareoServices">${operationShapes.map(portOperation).join('')}</wsdl:portType>` +
    '<wsdl:binding name="BasicHttpBinding_KareoServices" type="tns:KareoServices">' +
    '<soap:binding transport="http://schemas.xmlsoap.org/soap/http"/>' +
    `${operationShapes.map(boundOperation).join('')}</wsdl:binding>` +
    '<wsdl:service name="KareoServices"><wsdl:port name="BasicHttpBinding_KareoServices"' +
    ` binding="tns:BasicHttpBinding_KareoServices"><soap:address location="${address}"/></wsdl:port></wsdl:service>` +
    '</wsdl:definitions>'
  );
}

const message = (operation: string, direction: string, element: string): string =>
  `<wsdl:message name="KareoServices_${operation}_${direction}Message"><wsdl:part name="parameters" element="tns:${element}"/></wsdl:message>`;

const portOperation = ({ name }: OperationShape): string =>
  `<wsdl:operation name="${name}"><wsdl:input message="tns:KareoServices_${name}_InputMessage"/>` +
  `<wsdl:output message="tns:KareoServices_${name}_OutputMessage"/></wsdl:operation>`;

const boundOperation = ({ name }: OperationShape): string =>
  `<wsdl:operation name="${name}"><soap:operation soapAction="${namespaces.service}KareoServices/${name}" style="document"/>` +
  '<wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation>';

const importOf = (namespace: string, location: string | undefined): string =>
  `<xs:import${location === undefined ? '' : ` schemaLocation="${location}"`} namespace="${namespace}"/>`;

function schemaOf(types: TypeTable, namespace: string, address: string | undefined): string {
  const others = prefixes.filter(([, other]) => other !== namespace);
  const imports = others.map(([, other, file]) => importOf(other, address && `${address}?xsd=${file}`)).join('');
  const here = [...types.values()].filter((type) => type.namespace === namespace);
  const listed = enumerations.filter((enumeration) => enumeration.namespace === namespace);
  const body = [
    ...(namespace === namespaces.service ? operationShapes.map(wrappers) : []),
    ...listed.map(({ name, values }) => {
      const facets = values.map((value) => `<xs:enumeration value="${value}"/>`).join('');
      return `<xs:simpleType name="${name}"><xs:restriction base="xs:string">${facets}</xs:restriction></xs:simpleType>`;
    }),
    ...here.map(complexType),
    ...arraysIn(types, namespace),
    ...(namespace === namespaces.serialization
      ? ['<xs:simpleType name="guid"><xs:restriction base="xs:string"/></xs:simpleType>']
      : []),
  ];
  return (
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"${declarations} elementFormDefault="qualified"` +
    ` targetNamespace="${namespace}">${imports}${body.join('')}</xs:schema>`
  );
}

/** The elements of the two messages of an operation: the wrapper with its argument, the wrapper with its result. */
function wrappers({ name, argument, request, response }: OperationShape): string {
  const wrapper = (element: string, inner: string, type: string): string =>
    `<xs:element name="${element}"><xs:complexType><xs:sequence>` +
    `<xs:element minOccurs="0" name="${inner}" nillable="true" type="${qualified(type)}"/>` +
    '</xs:sequence></xs:complexType></xs:element>';
  const qualified = (type: string): string =>
    (/^Get(ServiceLocations|ProcedureCodes)Re/.test(type) ? 'lc:' : 'tns:') + type;
  return wrapper(name, argument, request) + wrapper(`${name}Response`, `${name}Result`, response);
}

function complexType(type: ComplexType): string {
  const sequence = `<xs:sequence>${type.own.map(elementOf(type.namespace)).join('')}</xs:sequence>`;
  const content =
    type.base === undefined
      ? sequence
      : `<xs:complexContent><xs:extension base="tns:${type.base}">${sequence}</xs:extension></xs:complexContent>`;
  return `<xs:complexType name="${type.name}">${content}</xs:complexType>`;
}

const elementOf =
  (namespace: string) =>
  (member: Member): string =>
    `<xs:element${member.required ? '' : ' minOccurs="0"'} name="${member.name}"` +
    `${member.nillable ? ' nillable="true"' : ''} type="${typeName(member, namespace)}"/>`;

function typeName(member: Member, namespace: string): string {
  if (member.list) return `${prefixOf.get(arrayNamespace(member.type, namespace))}:ArrayOf${member.type}`;
  if (member.type === 'guid') return 'ser:guid';
  if (isPrimitive(member.type)) return `xs:${member.type}`;
  const home = enumerations.find((enumeration) => enumeration.name === member.type)?.namespace ?? namespace;
  return `${prefixOf.get(home)}:${member.type}`;
}

function arrayNamespace(type: string, namespace: string): string {
  if (isPrimitive(type)) return namespaces.arrays;
  return enumerations.find((enumeration) => enumeration.name === type)?.namespace ?? namespace;
}

function arraysIn(types: TypeTable, namespace: string): string[] {
  const array = (name: string, type: string, nillable: boolean): string =>
    `<xs:complexType name="ArrayOf${name}"><xs:sequence><xs:element minOccurs="0" maxOccurs="unbounded" name="${name}"` +
    `${nillable ? ' nillable="true"' : ''} type="${type}"/></xs:sequence></xs:complexType>`;
  if (namespace === namespaces.arrays) return arrayItems.map((name) => array(name, `xs:${name}`, name === 'string'));
  const names = new Set<string>();
  for (const type of types.values()) {
    for (const member of type.own) {
      if (member.list && !isPrimitive(member.type) && arrayNamespace(member.type, type.namespace) === namespace) {
        names.add(member.type);
      }
    }
  }
  return [...names].map((name) => array(name, `${prefixOf.get(namespace)}:${name}`, !isEnumeration(name)));
}
