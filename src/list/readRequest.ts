import { checkNames } from '../inputs/checkNames.ts';
import { inputSource } from '../inputs/inputSource.ts';
import { platformField } from '../inputs/platformField.ts';
import { readInputs } from '../inputs/readInputs.ts';
import type { Fields } from '../inputs/readInputs.ts';
import { wrongInputs } from '../inputs/wrongInputs.ts';
import type { Runner } from '../runner.ts';
import type { TargetList, TargetListKind } from './targetList.ts';

/** The platforms whose targets can be listed, by their names. */
export type TargetLists = Readonly<Record<string, TargetListKind>>;

/** Reads the inputs, and throws everything that is wrong with them as one error. */
export function readRequest(runner: Runner, platforms: TargetLists): TargetList {
  const source = inputSource(runner);
  const choice = readInputs(platformField(platforms), source);
  const names = checkNames(runner.inputNames(), Object.keys(allFields(platforms)));
  const list = choice.value && platforms[choice.value.platform]?.readInputs(source);
  const readings = [names, choice, list];
  for (const message of readings.flatMap((reading) => reading?.warnings ?? [])) {
    runner.warning({ title: 'Check this', message });
  }
  const faults = readings.flatMap((reading) => reading?.faults ?? []);
  if (faults.length > 0 || list?.value === undefined) {
    throw wrongInputs({ inputs: faults }, 'anything is sent');
  }
  return list.value;
}

/** Lists the fields of all inputs of the list action, by their names. */
export function allFields(platforms: TargetLists): Fields {
  const own = Object.values(platforms).map(({ fields }) => fields);
  return Object.assign({}, platformField(platforms), ...own) as Fields;
}
