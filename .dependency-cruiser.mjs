/** The folders that hold what the actions do. They know neither a platform nor the network. */
const CORE =
  'deploy|teardown|rollback|kept|connector|store|package|list|step|event|inputs|build|reporting';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'doors-only',
      comment: 'A folder is used through its index.ts, so that the rest of it can change freely.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    ...['[^/]+', '[^/]+/[^/]+', '[^/]+/[^/]+/[^/]+'].map((folder, index) => ({
      name: `doors-only-${index + 1}-deep`,
      comment: 'The same for a folder within a folder.',
      severity: 'error',
      from: { path: `^src/(${folder})/([^/]+)` },
      to: { path: '^src/$1/[^/]+/', pathNot: ['^src/$1/$2/', '^src/$1/[^/]+/index\\.ts$'] },
    })),
    {
      name: 'sandbox-doors-only',
      comment:
        'The same in the sandbox, where the model and the server of a stand-in have a door each.',
      severity: 'error',
      from: { path: '^sandbox/([^/]+)' },
      to: { path: '^sandbox/[^/]+/', pathNot: ['^sandbox/$1/', '/index\\.ts$'] },
    },
    ...['[^/]+', '[^/]+/[^/]+'].map((folder, index) => ({
      name: `sandbox-doors-only-${index + 1}-deep`,
      comment: 'The same for a folder within a folder.',
      severity: 'error',
      from: { path: `^sandbox/(${folder})/([^/]+)` },
      to: { path: '^sandbox/$1/[^/]+/', pathNot: ['^sandbox/$1/$2/', '/index\\.ts$'] },
    })),
    {
      name: 'core-knows-no-platform',
      comment: 'The straight line is the same for every platform; it is given one.',
      severity: 'error',
      from: { path: `^src/(${CORE}|http|github)/` },
      to: { path: '^src/platforms/' },
    },
    {
      name: 'platforms-do-not-meet',
      comment: 'Each platform sees the ports and http/, never another platform.',
      severity: 'error',
      from: { path: '^src/platforms/([^/]+)/' },
      to: { path: '^src/platforms/[^/]+/', pathNot: '^src/platforms/$1/' },
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
      name: 'small-zod-only',
      comment:
        'Users review dist. The classic interface of zod holds three times as much code as zod/mini.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/zod/', pathNot: 'node_modules/zod/mini/' },
    },
    {
      name: 'core-has-no-http',
      comment: 'The straight line is given what it needs of the network.',
      severity: 'error',
      from: { path: `^src/(${CORE})/` },
      to: { path: '^src/http/' },
    },
    {
      name: 'build-stands-alone',
      comment: 'Packaging knows neither the platforms nor the runner.',
      severity: 'error',
      from: { path: '^src/build/' },
      to: { path: '^src/', pathNot: '^src/(build|text|files|errors)/' },
    },
    {
      name: 'text-depends-on-nothing',
      comment: 'Everything writes text, so text must not know anything else.',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { path: '^(src|node_modules)/', pathNot: '^src/text/' },
    },
    {
      name: 'actions-only-wire',
      comment: 'An entry puts the real world together; nothing builds on it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/actions/' },
      to: { path: '^src/actions/' },
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
      comment: 'What depends on each other is one thing, and cannot be read or moved by itself.',
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
