import type { Packer } from '../package/index.ts';
import type { OpenRepository, Probe, StepWorld } from '../step/index.ts';
import type { PlatformKind } from './platform.ts';

/** Everything outside that a deploy run touches. */
export interface DeployWorld extends StepWorld {
  /** The platforms to deploy to, by name. */
  readonly platforms: Readonly<Record<string, PlatformKind>>;
  readonly packer: Packer;
  readonly probe: Probe;
  /** Opens the workflow's own repository with a token; undefined outside of a workflow. */
  readonly openRepository: OpenRepository;
}
