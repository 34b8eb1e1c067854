import type { PlanRow } from '../../../deploy/platform.ts';
import { printable } from '../../../text/plain.ts';
import type { EnvironmentVariable, Target } from '../inputs/target.ts';

/** Describes what will be deployed where, for people. Names variables and secrets, never their values. */
export function planRows({ apiUrl, storeHash, project, variables }: Target): PlanRow[] {
  const names = (type: EnvironmentVariable['type']): string =>
    variables
      .filter((variable) => variable.type === type)
      .map(({ key }) => key)
      .join(', ') || 'none';
  return [
    { what: 'Platform', value: 'BigCommerce' },
    { what: 'API', value: apiUrl },
    { what: 'Store', value: storeHash },
    { what: 'Project', value: project.by === 'uuid' ? project.uuid : printable(project.name) },
    { what: 'Variables', value: names('plain_text') },
    { what: 'Secrets', value: names('secret') },
  ];
}
