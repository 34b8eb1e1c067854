import { parseArgs } from 'node:util';

/** Everything that is asked, by the name of its flag. No answer is a secret. */
export interface Answers {
  readonly platform: 'bigcommerce' | 'commercetools';
  /** Where the action lives: `owner/repository`. */
  readonly use: string;
  /** The branch whose pushes are deployed. BigCommerce only. */
  readonly branch: string;
  /** Hash of the store, or key of the Connect project. */
  readonly store: string;
  /** UUID of the hosting project, or key of the Deployment. */
  readonly project: string;
  /** Region of the Connect project. */
  readonly region: string;
  readonly previews: boolean;
  /** Folder of the repository that gets the workflows. */
  readonly into: string;
}

interface Question {
  readonly flag: keyof Answers;
  readonly text: string;
  readonly accepts: RegExp;
  readonly accepted: string;
  /** Suggested when it is asked, and taken when nobody can be asked. */
  readonly otherwise?: string;
  readonly only?: Answers['platform'];
}

const WORD = /^[A-Za-z0-9][\w.-]*$/;

/** The questions, in the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    flag: 'platform',
    text: 'Which platform?',
    accepts: /^(bigcommerce|commercetools)$/,
    accepted: '`bigcommerce` or `commercetools`',
  },
  {
    flag: 'use',
    text: 'In which repository does this action live?',
    accepts: /^[A-Za-z0-9-]+\/[\w.-]+$/,
    accepted: 'owner/repository, such as your-org/commerce-deploy',
  },
  {
    flag: 'into',
    text: 'In which folder is the repository that gets the workflows?',
    accepts: /./,
    accepted: 'the path of a folder',
  },
  {
    flag: 'store',
    text: 'What is the hash of the store (commercetools: the key of the project)?',
    accepts: WORD,
    accepted: 'letters, digits, `-`, `_` and `.`',
  },
  {
    flag: 'project',
    text: 'What is the UUID of the hosting project (commercetools: the key of the Deployment)?',
    accepts: WORD,
    accepted: 'letters, digits, `-`, `_` and `.`',
  },
  {
    flag: 'region',
    text: 'In which region is the project?',
    accepts: WORD,
    accepted: 'a region of Connect, such as europe-west1.gcp',
    otherwise: 'europe-west1.gcp',
    only: 'commercetools',
  },
  {
    flag: 'branch',
    text: 'Pushes to which branch are deployed?',
    accepts: /^[A-Za-z0-9][\w./-]*$/,
    accepted: 'the name of a branch',
    otherwise: 'main',
    only: 'bigcommerce',
  },
  {
    flag: 'previews',
    text: 'A preview for each pull request (yes or no)?',
    accepts: /^(yes|no)$/,
    accepted: '`yes` or `no`',
    otherwise: 'no',
  },
];

/** Reads the flags: answers as text, whether help is wanted, and all faults of what was given. */
export function readFlags(args: readonly string[]): {
  readonly help: boolean;
  readonly given: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
} {
  const options = Object.fromEntries(
    questions.map(({ flag }) => [flag, { type: 'string' }] as const),
  );
  const { values } = parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', default: false } },
  });
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
  return { help: values.help, given, faults: faultsOf(given) };
}

/** Lists what is wrong with the given answers. */
export function faultsOf(given: Readonly<Record<string, string>>): readonly string[] {
  return questions.flatMap(({ flag, accepts, accepted }) => {
    const value = given[flag];
    return value === undefined || accepts.test(value)
      ? []
      : [`--${flag} ${JSON.stringify(value)} is not accepted. Accepted: ${accepted}.`];
  });
}

/** Lists the questions that are still open for a platform. */
export function openQuestions(given: Readonly<Record<string, string>>): readonly Question[] {
  const { platform } = given;
  return questions.filter(
    ({ flag, only }) =>
      given[flag] === undefined &&
      (only === undefined || platform === undefined || only === platform),
  );
}

/** Turns checked texts into answers. Throws when one is missing. */
export function toAnswers(given: Readonly<Record<string, string>>): Answers {
  const filled = Object.fromEntries(
    questions.map(({ flag, otherwise = '' }) => [flag, given[flag] ?? otherwise]),
  );
  const missing = openQuestions(given).filter(({ otherwise }) => otherwise === undefined);
  if (missing.length > 0) {
    throw new Error(missing.map(({ flag, text }) => `--${flag} is missing. ${text}`).join('\n'));
  }
  return {
    platform: filled['platform'] === 'commercetools' ? 'commercetools' : 'bigcommerce',
    use: filled['use'] ?? '',
    branch: filled['branch'] ?? '',
    store: filled['store'] ?? '',
    project: filled['project'] ?? '',
    region: filled['region'] ?? '',
    previews: filled['previews'] === 'yes',
    into: filled['into'] ?? '',
  };
}
