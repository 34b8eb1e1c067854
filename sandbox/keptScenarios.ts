import type { SwitchChange } from './switches.ts';

interface KeptScenario {
  readonly at: readonly ['rollback'];
  readonly description: string;
  readonly switches: { readonly github: NonNullable<SwitchChange['github']> };
}

const at = ['rollback'] as const;

/** The ways in which GitHub can give what it keeps, or not, by name. */
export const keptScenarios = {
  'kept-cut': {
    at,
    description: 'the first two downloads of what GitHub keeps break off in the middle',
    switches: { github: { storedCuts: 2 } },
  },
  'kept-never-whole': {
    at,
    description: 'every download of what GitHub keeps breaks off in the middle',
    switches: { github: { storedCuts: Infinity } },
  },
  'kept-page': {
    at,
    description: 'the storage of GitHub answers with a page of 100 MB, and success',
    switches: { github: { storedPageBytes: 100_000_000 } },
  },
  'kept-direct': {
    at,
    description: 'GitHub sends an asset of a release itself, without a redirect',
    switches: { github: { redirectsAssets: false } },
  },
  'kept-all-names': {
    at,
    description: 'a list of artifacts has those of other names, as on an old Enterprise Server',
    switches: { github: { ignoresArtifactNames: true } },
  },
  'kept-unreadable': {
    at,
    description: 'the token may read neither artifacts nor releases',
    switches: {
      github: { permissions: { deployments: 'write', pullRequests: 'write', issues: 'write' } },
    },
  },
} as const satisfies Record<string, KeptScenario>;
