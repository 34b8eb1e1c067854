import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import type { YamlProblem } from '../../../inputs/index.ts';
import type { Fault } from './growTree.ts';
import { restoreVariables } from './variables.ts';

interface ParsedText {
  readonly text: string;
  readonly document: Document.Parsed | undefined;
}

/** Puts what YAML finds wrong into words that say what to type, where the slip is a usual one. */
export function explainProblems(
  problems: readonly YamlProblem[],
  parsed: ParsedText,
): readonly Fault[] {
  const isDirective = problems.some(({ code }) => code === 'BAD_DIRECTIVE');
  return problems
    .filter(({ code }) => !(isDirective && code === 'MISSING_CHAR'))
    .map((problem) => explain(problem, parsed));
}

function explain({ code, offset, message }: YamlProblem, { text, document }: ParsedText): Fault {
  switch (code) {
    case 'TOO_DEEP':
      return { offset, message: 'The file is nested too deeply.' };
    case 'TOO_LONG':
      return { offset, message: `The file is too long. ${message}.` };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { offset, message: 'A text with `: ` needs quotes, such as name: "Sale: Ten off".' };
    case 'BAD_DIRECTIVE':
    case 'BAD_SCALAR_START':
      return {
        offset,
        message: `A text that begins with ${text.charAt(offset)} needs quotes.`,
      };
    case 'MISSING_CHAR': {
      const opened = document && findQuote(document, offset);
      if (opened === undefined) break;
      return { offset: opened, message: 'This quote is opened and never closed.' };
    }
    default:
  }
  return { offset, message: `The file is no valid YAML here: ${restoreVariables(message)}.` };
}

/** Finds where the text in quotes begins that is missing its end. */
function findQuote(document: Document.Parsed, endsAt: number): number | undefined {
  let begins: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      const [from = 0, to] = node.range ?? [];
      if (isScalar(node) && node.type?.startsWith('QUOTE') && (to ?? 0) >= endsAt) begins ??= from;
    },
  });
  return begins;
}
