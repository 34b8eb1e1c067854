import type { Contract } from './contract.ts';

/** A Deployment as the platform describes it, without the values of its configuration: those stay out of this process. */
export interface ConnectDeployment {
  readonly id: string;
  readonly key: string | undefined;
  readonly version: number;
  readonly status: string;
  readonly isPreview: boolean;
  readonly connector: DeployedConnector;
  /** Id of the build that made what is deployed; not there right after creation. */
  readonly buildId: string | undefined;
  /** What the platform reports of that build, oldest first. */
  readonly entries: readonly ReportEntry[];
  /** Undefined when the platform does not list them. */
  readonly applications: readonly DeployedApplication[] | undefined;
  /** Keys that have a value, or undefined when the platform does not say. */
  readonly globalKeys: ReadonlySet<string> | undefined;
}

/** The version of a Connector that a Deployment runs. */
export interface DeployedConnector {
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly version: number | undefined;
  /** Git tag of its source. */
  readonly tag: string | undefined;
  readonly contract: Contract | undefined;
}

/** An application of a Deployment. */
export interface DeployedApplication {
  readonly name: string;
  /** Services have one, without a scheme at times. */
  readonly url: string | undefined;
  /** Keys that have a value, or undefined when the platform does not say. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** Something that the platform says of a build, in its own words. */
export interface ReportEntry {
  /** `Information`, `Warning` or `Error`. */
  readonly type: string;
  readonly title: string;
  readonly message: string | undefined;
  readonly application: string | undefined;
  readonly createdAt: string | undefined;
}
