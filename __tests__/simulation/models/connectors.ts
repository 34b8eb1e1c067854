import { createConnectModel } from '../../../sandbox/connect/model/index.ts';
import type {
  AddedDeployment,
  ConnectEffect,
  ConnectorRecord,
  DeploymentRecord,
  DraftEffect,
  ModelSwitches,
  NewConnector,
} from '../../../sandbox/connect/model/index.ts';
import type { Dice } from '../engine/dice.ts';
import { mountModel, openModelTime } from '../engine/mountModel.ts';
import type { Server } from '../engine/wire.ts';
import { AUTH, BEARER, CLIENT, CONNECT } from './connect.ts';

/** A project with one Connector of the run at most, and what runs did to its draft and to Deployments. */
export interface Connectors extends Server {
  readonly effects: () => readonly DraftEffect[];
  /** What was done to Deployments, oldest first. */
  readonly deployed: () => readonly ConnectEffect[];
  /** All Deployments at a time, which is not before the last request. */
  readonly deploymentsAt: (atMs: number) => readonly DeploymentRecord[];
  /** The Connector just before each time that somebody else moved it to another tag. */
  readonly beforeOthers: () => readonly ConnectorRecord[];
  /** The Connector at a time, which is not before the last request. */
  readonly recordAt: (atMs: number) => ConnectorRecord | undefined;
}

/** What a project is like at the beginning. */
export interface ConnectorsOptions {
  readonly switches: ModelSwitches;
  readonly connector: NewConnector | undefined;
  /** Deployments of it and of the neighbours. */
  readonly deployments?: readonly AddedDeployment[];
  /** Other Connectors. */
  readonly neighbours?: readonly NewConnector[];
  /** When somebody else moves the draft to another tag, in order. */
  readonly others: readonly Others[];
  readonly startMs: number;
}

/** What somebody else does with the draft. */
export interface Others {
  readonly atMs: number;
  readonly tag: string;
  readonly what: 'preview' | 'publish';
}

/** Opens the model of a project, on the clock of the schedule. */
export function openConnectors(options: ConnectorsOptions, dice: Dice): Connectors {
  const { switches, connector, deployments = [], neighbours = [], startMs } = options;
  const time = openModelTime(startMs);
  let made = 0;
  const model = createConnectModel({
    credentials: { ...CLIENT, projectKey: 'my-project', scopes: ['manage_project'] },
    switches,
    now: time.now,
    random: dice.fork('Connect').next,
    newId: () => `c0773c70-0a1b-4c2d-9e3f-${String((made += 1)).padStart(12, '0')}`,
    newToken: () => `${BEARER}-${String((made += 1))}`,
    addressOf: () => 'https://service.example.app',
  });
  if (connector !== undefined) model.addConnector(connector);
  for (const neighbour of neighbours) model.addConnector(neighbour);
  for (const deployment of deployments) model.addDeployment(deployment);
  const before: ConnectorRecord[] = [];
  const left = [...options.others];
  const passTo = (atMs: number): void => {
    for (let next = left[0]; next !== undefined && next.atMs <= atMs; next = left[0]) {
      left.shift();
      time.set(next.atMs);
      model.advance();
      const [record] = model.connectors();
      if (record === undefined) continue;
      const seen = { ...record };
      // While the platform publishes, nobody can change the draft.
      if (model.changeDraft(record.id, next)) before.push(seen);
    }
    time.set(atMs);
  };
  const server = mountModel({ [AUTH]: model.auth, [CONNECT]: model.api }, time);
  return {
    ...server,
    handle: (asked) => {
      passTo(asked.atMs);
      return server.handle(asked);
    },
    effects: () => model.draftEffects.filter(({ byRequest }) => byRequest > 0),
    deployed: () => model.effects,
    deploymentsAt: (atMs) => {
      passTo(atMs);
      model.advance();
      return model.deployments();
    },
    beforeOthers: () => before,
    recordAt: (atMs) => {
      passTo(atMs);
      model.advance();
      return model.connectors()[0];
    },
  };
}
