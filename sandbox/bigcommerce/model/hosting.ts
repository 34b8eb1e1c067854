import type { Answer, ModelHost, ModelRoute } from '../../model/index.ts';
import { refuseUnfit } from './admission.ts';
import { livesOf, planCourse, eventRoutes } from './events/index.ts';
import type { Live } from './events/index.ts';
import { deploymentRoutes } from './deployments.ts';
import { logRoutes, noteFailure } from './logs.ts';
import type { FailedRequest } from './logs.ts';
import { addProject, projectRoutes } from './projects/index.ts';
import type { NewProject } from './projects/index.ts';
import type { BigCommerceRoute } from './routeName.ts';
import type { Deployment, HostingState, Project } from './state.ts';
import { storageHost, uploadRoutes } from './uploads/index.ts';

/** BigCommerce hosting: the API, and the storage that artifacts are uploaded to. */
export interface Hosting extends Pick<
  HostingState,
  'projects' | 'uploads' | 'deployments' | 'effects'
> {
  readonly api: ModelHost<BigCommerceRoute>;
  readonly storage: ModelHost<BigCommerceRoute>;
  readonly addProject: (wanted: NewProject) => Project;
  /** Lists all deployments that have gone live or are planned to, oldest first. */
  readonly lives: () => readonly Live[];
  /** Returns the deployment that the project's site serves, which may lag. */
  readonly served: (projectUuid: string) => Deployment | undefined;
  /** Adds a failed request to the worker's log. */
  readonly noteFailure: (project: Project, failed: FailedRequest) => void;
  /** Replans all deployments in progress. Call it after changing a switch. */
  readonly turned: () => void;
}

export type HostingOptions = Omit<
  HostingState,
  'projects' | 'uploads' | 'deployments' | 'effects' | 'changed'
>;

const STORE = '/stores/{store_hash}/v3';

/**
 * Opens a model of BigCommerce hosting, without any project.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export function openHosting(options: HostingOptions): Hosting {
  const listeners = new Set<() => void>();
  const state: HostingState = {
    ...options,
    ...{ projects: new Map(), uploads: new Map(), deployments: new Map(), effects: [] },
    changed: () => {
      for (const listener of [...listeners]) listener();
    },
  };
  const { projects, uploads, deployments, effects, now, switches } = state;
  const onChange: ModelHost['onChange'] = (listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ...{ projects, uploads, deployments, effects },
    api: {
      routes: apiRoutes(state),
      admit: (head, found) => refuseUnfit(head, found, state),
      onChange,
    },
    storage: storageHost(state, onChange),
    addProject: (wanted) => addProject(wanted, state),
    lives: () => livesOf(state),
    served: (uuid) => {
      const shown = livesOf(state).filter(
        ({ deployment, atMs }) =>
          deployment.projectUuid === uuid && atMs + switches.siteDelayMs <= now(),
      );
      return shown.at(switches.siteServes === 'first' ? 0 : -1)?.deployment;
    },
    noteFailure: (project, failed) => {
      noteFailure(project, failed, state);
    },
    turned: () => {
      for (const deployment of deployments.values()) planCourse(deployment, state);
      state.changed();
    },
  };
}

function apiRoutes(state: HostingState): readonly ModelRoute<BigCommerceRoute>[] {
  return [
    ...projectRoutes(state),
    ...uploadRoutes(state),
    ...deploymentRoutes(state),
    ...eventRoutes(state),
    ...logRoutes(state),
  ].map((route) => ({
    ...route,
    pattern: `${STORE}${route.pattern}`,
    handle: (request, parameters) => withQuota(route.handle(request, parameters), state),
  }));
}

function withQuota(answer: Answer, { rateLimit }: HostingState): Answer {
  // A 429 without quota headers means that the platform is overloaded (documented).
  if (answer.status === 429) return answer;
  return { ...answer, headers: { ...rateLimit.headers(), ...answer.headers } };
}
