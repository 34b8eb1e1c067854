import { createConnectModel } from '../../../sandbox/connect/model/index.ts';
import type {
  ConnectorRecord,
  DraftEffect,
  ModelSwitches,
  NewConnector,
} from '../../../sandbox/connect/model/index.ts';
import type { Dice } from '../engine/dice.ts';
import { mountModel, openModelTime } from '../engine/mountModel.ts';
import type { Server } from '../engine/wire.ts';
import { AUTH, BEARER, CLIENT, CONNECT } from './connect.ts';

/** A project with one Connector at most, and what runs did to its draft. */
export interface Connectors extends Server {
  readonly effects: () => readonly DraftEffect[];
  /** The Connector just before somebody else moved it to another tag; undefined when nobody did. */
  readonly beforeOthers: () => ConnectorRecord | undefined;
  /** The Connector at a time, which is not before the last request. */
  readonly recordAt: (atMs: number) => ConnectorRecord | undefined;
}

/** What a project is like at the beginning. */
export interface ConnectorsOptions {
  readonly switches: ModelSwitches;
  readonly connector: NewConnector | undefined;
  /** Whether a Deployment uses its draft. */
  readonly isUsed: boolean;
  /** When somebody else moves the draft to another tag; undefined for never. */
  readonly others: Others | undefined;
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
  const { switches, connector, isUsed, others, startMs } = options;
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
  const key = connector?.key ?? '';
  if (connector !== undefined) model.addConnector(connector);
  if (connector !== undefined && isUsed) {
    model.addDeployment({ key: 'user', connector: key, type: 'preview' });
  }
  let before: ConnectorRecord | undefined;
  let left = others;
  const passTo = (atMs: number): void => {
    if (left !== undefined && atMs >= left.atMs) {
      time.set(left.atMs);
      model.advance();
      const [record] = model.connectors();
      const seen = record && { ...record };
      // While the platform publishes, nobody can change the draft.
      if (record !== undefined && model.changeDraft(record.id, left)) before = seen;
      left = undefined;
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
    beforeOthers: () => before,
    recordAt: (atMs) => {
      passTo(atMs);
      model.advance();
      return model.connectors()[0];
    },
  };
}
