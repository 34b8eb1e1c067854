/**
 * Returns a function that converts the lines of a step's standard output for display, like the job log: groups become headings
 * with indented lines, annotations become sentences, masks disappear (undefined).
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function logReader(): (line: string) => string | undefined {
  let indent = '';
  let gap = '';
  return (line) => {
    const [, name, properties = '', message = ''] = COMMAND.exec(line) ?? [];
    const before = gap + indent;
    switch (name) {
      case undefined:
        gap = '';
        return before + line;
      case 'group':
        [gap, indent] = ['', '  '];
        return `\n▾ ${decode(message)}`;
      case 'endgroup':
        [gap, indent] = ['\n', ''];
        return undefined;
      case 'add-mask':
        return undefined;
      default: {
        const title = /title=([^,]*)/.exec(properties)?.[1] ?? '';
        const lines = decode(message).split('\n');
        gap = '';
        return before + [`${capitalize(name)}: ${decode(title)}`, ...lines].join(`\n${indent}  `);
      }
    }
  };
}

const COMMAND = /^::([a-z-]+)(?: ((?:(?!::).)*))?::(.*)$/;

function decode(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
