import { editSegments, visitTokens } from './segments.ts';
import type { Edit } from './segments.ts';

const COMMENT = /\/\*[^]*?\*\/|\/\/[^\n]*/g;
const LICENCE = /^\/\*!|@licen[cs]e|@preserve|copyright|SPDX/i;
/** Of the bundler: what a variable stands for, and which name has become which. */
const OF_BUNDLER =
  /^\/\/ (?:EXPORTS|EXTERNAL MODULE)|^\/\* (?:[\w$.]+|import\(\)) \*\/$|^\/\*{3}\/$/;

/**
 * Drops the comments of packages: they are in the registry, with the same code. Licences stay, what the bundler says of names, and
 * the comments of our own sources.
 */
export function dropComments(
  files: ReadonlyMap<string, string>,
  modules: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return editSegments(files, modules, (segment, file) => {
    if (!segment.path.startsWith('./node_modules/')) return [];
    const edits: Edit[] = [];
    visitTokens(segment, file, (token) => {
      const begin = Math.max(token.getFullStart(), segment.from);
      const before = file.text.slice(begin, Math.min(token.getStart(file), segment.to));
      for (const { index, 0: comment } of before.matchAll(COMMENT)) {
        if (LICENCE.test(comment) || OF_BUNDLER.test(comment)) continue;
        edits.push(cutOf(file.text, begin + index, begin + index + comment.length));
      }
    });
    return edits;
  });
}

/** Cuts a comment out, with its lines where nothing else is on them. What stood on two lines stays on two. */
function cutOf(text: string, from: number, to: number): Edit {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  const isFirst = text.slice(lineStart, from).trim() === '';
  const isLast = lineEnd >= 0 && text.slice(to, lineEnd).trim() === '';
  if (isFirst && isLast) return { from: lineStart, to: lineEnd + 1, text: '' };
  if (isLast) return { from: from - trailingBlanks(text.slice(lineStart, from)), to, text: '' };
  return { from, to, text: text.slice(from, to).includes('\n') ? '\n' : ' ' };
}

function trailingBlanks(text: string): number {
  return text.length - text.trimEnd().length;
}
