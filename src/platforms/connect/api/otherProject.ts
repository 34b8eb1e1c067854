/**
 * Finds the project a token is for when it is not ours, by its scopes (`name:project` or `name:project:store`). Undefined
 * when one of them is for our project, or none names any: then nothing can be said.
 */
export function otherProject(scopes: string, projectKey: string): string | undefined {
  const projects = scopes
    .split(/\s+/)
    .map((scope) => scope.split(':')[1])
    .filter((project) => project !== undefined && project !== '');
  return projects.includes(projectKey) ? undefined : projects[0];
}
