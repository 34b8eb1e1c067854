/** What an action takes and gives. */
export interface Manifest {
  readonly inputs: ReadonlySet<string>;
  readonly required: readonly string[];
  readonly outputs: ReadonlySet<string>;
  /** Inputs that are true or false. */
  readonly flags: ReadonlySet<string>;
}

/** Inputs and outputs of other actions, from the manifests of these versions. A `*` marks a required input. */
const declared: Readonly<Record<string, readonly [inputs: string, outputs: string]>> = {
  // v7.0.1
  'actions/checkout': [
    'repository ref token ssh-key ssh-known-hosts ssh-strict ssh-user persist-credentials path clean filter sparse-checkout sparse-checkout-cone-mode fetch-depth fetch-tags show-progress lfs submodules set-safe-directory github-server-url allow-unsafe-pr-checkout',
    'ref commit',
  ],
  // v7.0.0
  'actions/setup-node': [
    'node-version node-version-file architecture check-latest registry-url scope token cache package-manager-cache cache-dependency-path mirror mirror-token',
    'cache-hit cache-primary-key cache-matched-key node-version',
  ],
  // v7.0.0
  'actions/upload-artifact': [
    'name path* if-no-files-found retention-days compression-level overwrite include-hidden-files archive',
    'artifact-id artifact-url artifact-digest',
  ],
  // v8.0.1
  'actions/download-artifact': [
    'name artifact-ids path pattern merge-multiple github-token repository run-id skip-decompress digest-mismatch',
    'download-path',
  ],
  // v4.2.2
  'actions/attest': [
    'subject-path subject-digest subject-name subject-checksums subject-version sbom-path predicate-type predicate predicate-path push-to-registry create-storage-record show-summary github-token',
    'bundle-path attestation-id attestation-url storage-record-ids',
  ],
  // preview-action-v1.0.0
  'bigcommerce/catalyst/packages/deployment-preview-action': [
    'project-uuid* store-hash* access-token* storefront-token* channel-id* auth-secret* github-token command-phrase auto-deploy-newest checkout node-version pnpm-version working-directory api-host min-cli-version',
    'deployed url reason',
  ],
  // v4.36.2
  'github/codeql-action/init': [
    'tools languages build-mode analysis-kinds token registries matrix config-file db-location config queries quality-queries packs external-repository-token setup-python-dependencies source-root ram threads debug debug-artifact-name debug-database-name trap-caching dependency-caching check-run-id',
    'codeql-path codeql-version',
  ],
  // v4.36.2
  'github/codeql-action/analyze': [
    'check_name output upload cleanup-level ram add-snippets skip-queries threads checkout_path ref sha category upload-database post-processed-sarif-path wait-for-processing token matrix expect-error',
    'db-locations sarif-output sarif-id',
  ],
};

/** Third-party actions that our workflows may use, by name. */
export const thirdParties: ReadonlyMap<string, Manifest> = new Map(
  Object.entries(declared).map(([name, [inputs, outputs]]) => {
    const names = inputs.split(' ');
    return [
      name,
      {
        inputs: new Set(names.map((each) => each.replace('*', ''))),
        required: names.filter((each) => each.endsWith('*')).map((each) => each.slice(0, -1)),
        outputs: new Set(outputs.split(' ')),
        flags: new Set(),
      },
    ];
  }),
);
