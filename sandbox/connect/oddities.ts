import type { ReportEntry } from './switches.ts';

const HOSTILE = [
  '\n::error title=sandbox::taken over',
  '\r\n::add-mask::a',
  '\n##[group]caught',
  '<script>alert(1)</script>|<img src=x>',
  '](https://example.com) ![x](https://example.com/x.png) | cell | `code` @octocat',
  '\u001b[31mred\u001b[0m\u202Egnp.exe',
  '%0A::set-output name=status::completed',
];

/** A report whose texts would be a command, markup or a line of their own where they are printed. */
export const hostileEntries: readonly ReportEntry[] = HOSTILE.flatMap((text) =>
  (['Information', 'Warning', 'Error'] as const).map((type) => ({
    type,
    title: `Built${text}`,
    message: text,
    application: text,
  })),
);

/** A report as the platform is known to write it, without texts that are documented as such. */
export const emptyEntries: readonly ReportEntry[] = [
  {
    type: 'Information',
    title: 'Image security analysis check succeeded',
    message: null,
    application: null,
  },
  { type: 'Error', title: 'SAST and SCA analysis check skipped', message: null, application: null },
  { type: 'Information', title: '' },
];

/** What the platform says when everything but a script went well. */
export const postDeployFailed: ReportEntry = {
  type: 'Warning',
  application: 'service',
  title: "Failed during the execution of 'postDeploy' script",
};
