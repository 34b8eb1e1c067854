// Imported by their names, so that the rest of the toolkit is not bundled.
import {
  endGroup,
  error,
  getState,
  info,
  notice,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
} from '@actions/core';
import type { Commands } from './firstCommands.ts';

/** The commands of the GitHub toolkit. Loaded before anything is created. */
export const toolkitCommands: Commands = {
  ...{ setSecret, info, notice, warning, error, startGroup, endGroup },
  ...{ setOutput, saveState, getState },
};

/** Replaces the job summary's part of this step; Markdown. */
export async function replaceSummary(markdown: string): Promise<void> {
  await summary.addRaw(markdown).write({ overwrite: true });
}
