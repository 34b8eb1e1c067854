import {
  checkProxy,
  choosePlatform,
  inputSource,
  platformFields,
  takeValues,
} from '../inputs/index.ts';
import type { Fields } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';
import type { TargetList, TargetListKind } from './targetList.ts';

/** The platforms whose targets can be listed, by name. */
export type TargetLists = Readonly<Record<string, TargetListKind>>;

/** Reads the inputs. Throws all faults as one error. */
export function readRequest(runner: Runner, platforms: TargetLists): TargetList {
  const source = inputSource(runner);
  const { reading: choice, kind } = choosePlatform(platforms, source);
  const { list } = takeValues(runner, {
    fields: allFields(platforms),
    readings: { choice, list: kind?.readInputs(source) },
    others: [checkProxy(runner)],
    untouched: 'nothing was sent',
  });
  return list;
}

/** Lists all input fields of the list action, by name. */
export function allFields(platforms: TargetLists): Fields {
  return platformFields(platforms);
}
