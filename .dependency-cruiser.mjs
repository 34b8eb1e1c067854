/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-knows-no-platform',
      comment: 'The straight line is the same for every platform; it is given one.',
      severity: 'error',
      from: {
        path: '^src/(event|deploy|teardown|store|package|list|step|inputs|artifact|reporting|http|github)/',
      },
      to: { path: '^src/platforms/' },
    },
    {
      name: 'platforms-do-not-meet',
      comment: 'Each platform sees the port and http/, never another platform.',
      severity: 'error',
      from: { path: '^src/platforms/([^/]+)/' },
      to: { path: '^src/platforms/', pathNot: '^src/platforms/$1/' },
    },
    {
      name: 'runner-behind-one-folder',
      comment:
        'Everything but github/ writes through the Runner port, which keeps text from acting as a command.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/github/' },
      to: { path: '^node_modules/@actions/(core|github)' },
    },
    {
      name: 'http-behind-one-folder',
      comment: 'One folder opens connections: no redirect, no reuse, and always through the proxy.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/http/client/' },
      to: { path: '^(node_modules/(@actions/http-client|undici)|node:https?$|https?$)' },
    },
    {
      name: 'core-has-no-http',
      comment: 'The straight line is given what it needs of the network.',
      severity: 'error',
      from: {
        path: '^src/(event|deploy|teardown|store|package|list|step|inputs|artifact|reporting)/',
      },
      to: { path: '^src/http/' },
    },
    {
      name: 'artifact-stands-alone',
      comment: 'Packaging knows neither the platforms nor the runner.',
      severity: 'error',
      from: { path: '^src/artifact/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(artifact/|redaction/|errors\\.ts$|redact\\.ts$|fileErrors\\.ts$|format\\.ts$|text\\.ts$)',
      },
    },
    {
      name: 'entries-only-wire',
      comment: 'An entry puts the real world together; nothing builds on it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(deploy|teardown|store|package|list)\\.ts$' },
    },
    {
      name: 'store-through-doors',
      comment: 'The parts of store setup use each other through their index.ts.',
      severity: 'error',
      from: { path: '^src/store/([^/]+)/' },
      to: { path: '^src/store/[^/]+/', pathNot: '^src/store/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'store-doors-from-outside',
      comment: 'Whoever is outside of a part of store setup uses its index.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/[^/]+/' },
      to: { path: '^src/store/[^/]+/', pathNot: '^src/store/[^/]+/index\\.ts$' },
    },
    {
      name: 'product-knows-no-sandbox',
      comment: 'What users run must not depend on what stands in for the platforms.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(sandbox|__tests__|scripts|bench)/' },
    },
    {
      name: 'sandbox-knows-no-product',
      comment: 'A stand-in that shares code with the product shares its mistakes.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'product-has-no-dev-dependencies',
      comment: 'What is bundled into users’ jobs is declared as a dependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
