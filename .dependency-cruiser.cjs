// Which room may import which: docs/architecture.md, "Rooms". Arrows are transitive; nothing looks back up.
const mayImport = {
  fhir: [],
  mapping: ['fhir'],
  search: ['fhir'],
  validation: ['fhir'],
  store: ['search', 'fhir'],
  systems: ['mapping', 'fhir'],
  integrations: ['systems', 'mapping', 'fhir'],
  delivery: ['integrations', 'systems', 'mapping', 'validation', 'search', 'store', 'fhir'],
  interactions: ['delivery', 'integrations', 'systems', 'mapping', 'validation', 'search', 'store', 'fhir'],
  security: ['interactions', 'delivery', 'integrations', 'systems', 'mapping', 'validation', 'search', 'store', 'fhir'],
};
const face = ['security', ...mayImport.security];
mayImport.http = face;
mayImport.console = face;
mayImport.cli = face;
const path = (room) => `^src/${room}(/|\\.ts$)`;
const forbidden = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-looks-only-down`,
  comment: `${room} may import ${[room, ...allowed].join(', ')} only`,
  severity: 'error',
  from: { path: path(room) },
  to: { path: '^src/', pathNot: [room, ...allowed].map(path) },
}));

module.exports = {
  forbidden: [
    ...forbidden,
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'systems-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/systems/([^/]+)/' },
      to: { path: '^src/systems/[^/]+/', pathNot: '^src/systems/$1/' },
    },
    {
      name: 'a-sandbox-knows-only-records',
      severity: 'error',
      from: { path: '^sandboxes/' },
      to: { path: '^src/', pathNot: '^src/systems/[^/]+/(records\\.ts|records/)' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: '^src/(fhir|mapping|validation|search)/' },
      to: {
        dependencyTypes: ['core'],
        path: '^(fs|net|http|https|child_process|dgram|tls|node:fs|node:net|node:http|node:https|node:child_process)',
      },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(src|sandboxes)/' },
      to: { path: '^(test|bench|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
