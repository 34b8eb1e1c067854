import js from '@eslint/js';
import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

/** What no file of the sources may do. */
const restricted = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
  {
    selector: "CallExpression[callee.object.name='process'][callee.property.name='exit']",
    message: 'Set process.exitCode: process.exit() cuts output short.',
  },
];

const notLoadedLate = {
  selector: 'ImportExpression',
  message: 'Import at the top: nothing may be loaded between a create call and the report.',
};

/** The stand-ins share a clock with the tests, which skips waits. */
const otherTimes = [
  "MemberExpression[object.name='Date'][property.name='now']",
  "MemberExpression[object.name='performance']",
  'CallExpression[callee.name=/^set(?:Timeout|Interval)$/]',
  'ImportDeclaration[source.value=/^node:timers/]',
].map((selector) => ({ selector, message: 'Use the clock that the sandbox was given.' }));

/** Where a part is loaded, each before anything is created or written (docs/adr/0021). */
const loaders = [
  'src/actions/*.ts',
  'src/build/readSource.ts',
  'src/*/run.ts',
  'src/store/readRequest.ts',
  'src/deploy/work.ts',
  'src/deploy/prepare/fetchBuild.ts',
  'src/github/runner/{actionsRunner,runnerFiles}.ts',
  'src/platforms/bigcommerce/hosting/bigcommerce.ts',
  'src/platforms/bigcommerce/projects/{projectList,remove/projectRemoval}.ts',
  'src/platforms/bigcommerce/setup/storeSetup.ts',
  'src/platforms/connect/configuration/readConfiguration.ts',
  'src/platforms/connect/connectors/connectorRelease.ts',
  'src/platforms/connect/list/deploymentList.ts',
  'src/platforms/connect/redeploy/commercetools.ts',
  'src/platforms/connect/remove/removal.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'examples/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An empty string means absent nearly everywhere here: inputs, outputs, headers.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, number: true } },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', { max: 50, skipComments: true }],
      'max-params': ['error', 3],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        ...restricted,
        {
          // The classic API of zod cannot be left out in parts, and doubles the start.
          selector: "ImportDeclaration[source.value='zod']",
          message: "Import * as z from 'zod/mini'.",
        },
        notLoadedLate,
      ],
    },
  },
  {
    files: ['src/store/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restricted, notLoadedLate] },
  },
  { files: loaders, rules: { 'no-restricted-syntax': ['error', ...restricted] } },
  {
    files: ['sandbox/**/*.ts'],
    // The last two are for other programs, which go by the time of the machine.
    ignores: ['sandbox/server/{clock,certificate}.ts', 'sandbox/connect/server/cliHome.ts'],
    rules: { 'no-restricted-syntax': ['error', ...otherTimes] },
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      // A test file is a list of sentences; its describe block is no function to keep short.
      'max-lines-per-function': 'off',
      'max-lines': ['error', 400],
      // A row of a table of examples is as wide as it is.
      'max-params': 'off',
      // What jest's matchers take and return is loosely typed.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "MemberExpression[object.name='jest'][property.name=/^(mock|unstable_mockModule|doMock|spyOn)$/]",
          message:
            'Give the code under test another world instead: a port is missing if that is hard.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable' },
    },
  },
);
