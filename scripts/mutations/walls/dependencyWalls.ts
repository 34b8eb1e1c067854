import type { WallMutation } from './wallMutation.ts';

/** Of “What a dependency can do” in docs/threat-model.md. */
export const dependencyWalls: readonly WallMutation[] = [
  {
    name: 'A dependency is not pinned',
    file: 'package.json',
    find: '"zod": "4.6.7"',
    replace: '"zod": "^4.6.7"',
    test: ['__tests__/unit/security/dependencies.test.ts', 'is pinned, and named with a reason'],
  },
  {
    name: 'A licence is missing',
    file: 'dist/deploy/licenses.txt',
    find: '\nzod\nMIT\n',
    replace: '\nzodiac\nMIT\n',
    test: [
      '__tests__/unit/security/dependencies.test.ts',
      'holds the licence of everything that is bundled',
    ],
  },
  {
    name: 'Nobody builds dist again',
    file: '.github/workflows/ci.yml',
    find: '      - run: npm run build -- --check\n',
    replace: '      - run: npm run build\n',
    test: [
      '__tests__/unit/workflows/reusableWalls.test.ts',
      'ci.yml builds dist again and compares',
    ],
  },
  {
    name: 'Updates are built by a job that can write',
    file: '.github/workflows/dependabot-dist.yml',
    find: '    permissions:\n      contents: read\n    outputs:',
    replace: '    permissions:\n      contents: write\n    outputs:',
    test: [
      '__tests__/unit/workflows/reusableWalls.test.ts',
      'builds updates in a job that cannot write, and has no secret',
    ],
  },
  {
    name: 'The job that commits runs updates',
    file: '.github/workflows/dependabot-dist.yml',
    find: '          rm -r dist\n',
    replace: '          npm ci\n          rm -r dist\n',
    test: [
      '__tests__/unit/workflows/reusableWalls.test.ts',
      'commits in a job that runs none of them',
    ],
  },
  {
    name: 'A release is published without a statement',
    file: '.github/workflows/release.yml',
    find: '    needs: attest\n',
    replace: '    needs: verify\n',
    test: [
      '__tests__/unit/workflows/reusableWalls.test.ts',
      'release.yml attests each bundle before it publishes',
    ],
  },
];
