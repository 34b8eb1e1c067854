import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Launch, PlatformKind } from '../../../src/deploy/index.ts';
import { readInputs, text } from '../../../src/inputs/index.ts';
import { readArtifact } from '../../../src/platforms/bigcommerce/hosting/readArtifact.ts';
import { artifactFields } from '../../../src/platforms/bigcommerce/inputs/index.ts';

/** A platform with one project, which notes the digest of each zip that is deployed to it. */
export interface Shop {
  readonly kind: PlatformKind;
  /** SHA-256 of what was deployed, oldest first. */
  readonly deployed: string[];
}

export const TARGET = 'abc123/shop';

/** Opens a platform on which every deployment succeeds. */
export function openShop(): Shop {
  const deployed: string[] = [];
  const fields = { ...artifactFields, project: { ...text, default: TARGET } };
  const kind: PlatformKind = {
    fields,
    hasCredentials: () => true,
    readTarget: () => TARGET,
    readArtifact,
    readInputs: (source) => {
      const { value, faults, warnings } = readInputs({ project: fields.project }, source);
      const own = value && {
        ...{ plan: [], target: value.project, skipUnchanged: false },
        prepare: () => Promise.resolve({ plan: [], label: 'shop', start }),
      };
      return { value: own, faults, warnings };
    },
  };
  const start: Launch['start'] = (artifact) => {
    const bytes = readFileSync(artifact?.path ?? '');
    deployed.push(createHash('sha256').update(bytes).digest('hex'));
    return Promise.resolve({
      id: String(deployed.length),
      status: 'queued' as const,
      events: async function* () {
        await Promise.resolve();
        yield {
          kind: 'completed' as const,
          platformStatus: 'completed',
          urls: ['https://shop.test'],
        };
      },
    });
  };
  return { kind, deployed };
}
