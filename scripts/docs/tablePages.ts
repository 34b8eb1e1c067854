/** A page with the tables of an action or a reusable workflow, and their source. */
export interface TablePage {
  readonly page: string;
  /** Prefix of the page's markers; empty for the deploy action. */
  readonly prefix: string;
  readonly manifest: string;
}

export const tablePages: readonly TablePage[] = [
  { page: 'docs/reference.md', prefix: '', manifest: 'action.yml' },
  { page: 'docs/previews.md', prefix: 'preview', manifest: '.github/workflows/preview.yml' },
  { page: 'docs/previews.md', prefix: 'teardown', manifest: 'teardown/action.yml' },
  { page: 'docs/fleet.md', prefix: 'deploy-fleet', manifest: '.github/workflows/deploy-fleet.yml' },
  { page: 'docs/fleet.md', prefix: 'what-is-live', manifest: '.github/workflows/what-is-live.yml' },
  { page: 'docs/fleet.md', prefix: 'package', manifest: 'package/action.yml' },
  { page: 'docs/fleet.md', prefix: 'list', manifest: 'list/action.yml' },
  { page: 'docs/store.md', prefix: 'store', manifest: 'store/action.yml' },
  { page: 'docs/connect.md', prefix: 'connector', manifest: 'connector/action.yml' },
  { page: 'docs/rollback.md', prefix: 'rollback', manifest: 'rollback/action.yml' },
  {
    page: 'docs/rollback.md',
    prefix: 'rollback-workflow',
    manifest: '.github/workflows/rollback.yml',
  },
  {
    page: 'docs/connect.md',
    prefix: 'connect-preview',
    manifest: '.github/workflows/connect-preview.yml',
  },
  {
    page: 'docs/connect.md',
    prefix: 'connect-release',
    manifest: '.github/workflows/connect-release.yml',
  },
];
