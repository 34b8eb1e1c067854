import ts from 'typescript';
import { editSegments, visitTokens } from './segments.ts';

/** TypeScript writes four blanks for each level; the sources have two. */
const [WRITTEN, OURS] = [4, 2];

/** Indents our own sources as they are indented in their files. Lines within texts stay as they are. */
export function indentAsWritten(
  files: ReadonlyMap<string, string>,
  modules: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return editSegments(files, modules, (segment, file) => {
    if (!segment.path.startsWith('./src/')) return [];
    const texts: ts.Node[] = [];
    visitTokens(segment, file, (token) => {
      if (ts.isTemplateLiteralToken(token)) texts.push(token);
    });
    const isInText = (at: number): boolean =>
      texts.some((token) => token.getStart(file) < at && at < token.end);
    const lines = file.text.slice(segment.from, segment.to).matchAll(/(?<=\n) +/g);
    return [...lines].flatMap(({ index, 0: { length } }) => {
      const from = segment.from + index;
      if (isInText(from)) return [];
      const blanks = Math.floor(length / WRITTEN) * OURS + (length % WRITTEN);
      return [{ from, to: from + length, text: ' '.repeat(blanks) }];
    });
  });
}
