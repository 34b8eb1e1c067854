import { formatCount, formatNumber, listNames, showName } from '../../text/index.ts';
import { WORKER } from './names.ts';
import { UNITS, platformLimits } from './platformLimits.ts';
import type { BuildLimits } from './platformLimits.ts';

/** Maximum number of files and folders to read. Not the platform's limit; it ends trees that links multiply. */
export const MOST_ENTRIES = 100_000;

/** A file's name and size. */
export interface SizedFile {
  /** Path inside the build, with `/`. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** The parts of a build that have limits. */
export interface Measurable {
  readonly files: readonly SizedFile[];
  /** In bytes; undefined before zipping. */
  readonly zippedSize?: number | undefined;
}

/** One sentence for each limit: `exceeded` by every reading of it, or `doubtful`, exceeded by some readings only. */
export interface LimitCheck {
  readonly exceeded: readonly string[];
  readonly doubtful: readonly string[];
}

interface Limit {
  readonly about: string;
  readonly most: keyof BuildLimits;
  readonly unit: keyof typeof UNITS;
  readonly readings: readonly Reading[];
}

/** One interpretation of what a limit counts. */
interface Reading {
  /** Completes a sentence after "if"; undefined for the usual interpretation. */
  readonly condition?: string;
  readonly measure: (build: Measurable) => readonly Measure[];
}

interface Measure {
  /** The file, where the limit is for each file. */
  readonly name?: string;
  readonly amount: number;
}

const isAsset = ({ name }: SizedFile): boolean => name.startsWith('assets/');
const isWorker = ({ name }: SizedFile): boolean => name === WORKER;

/** What each limit counts. The CLI's texts do not define a MB, an asset, or which files count. */
const LIMITS: readonly Limit[] = [
  {
    about: 'the zip',
    most: 'zipMB',
    unit: 'MB',
    readings: [{ measure: ({ zippedSize }) => measureEach(zippedSize) }],
  },
  {
    about: 'all files unzipped',
    most: 'unzippedMB',
    unit: 'MB',
    readings: [
      { measure: ({ files }) => measureEach(files.reduce((sum, { size }) => sum + size, 0)) },
    ],
  },
  {
    about: WORKER,
    most: 'workerMB',
    unit: 'MB',
    readings: [{ measure: ({ files }) => measureEach(files.find(isWorker)?.size) }],
  },
  {
    about: 'an asset',
    most: 'assetMB',
    unit: 'MB',
    readings: [
      { measure: ({ files }) => measureFiles(files.filter(isAsset)) },
      {
        condition: `every file but ${WORKER} counts as an asset`,
        measure: ({ files }) => measureFiles(files.filter((file) => !isWorker(file))),
      },
    ],
  },
  {
    about: 'a build',
    most: 'files',
    unit: 'files',
    readings: [
      { measure: ({ files }) => measureEach(files.filter(isAsset).length) },
      {
        condition: 'files outside assets/ count too',
        measure: ({ files }) => measureEach(files.length),
      },
    ],
  },
];

/** Checks a build against the platform's limits, or the given ones. */
export function checkLimits(build: Measurable, limits: BuildLimits = platformLimits): LimitCheck {
  const checks = LIMITS.map(({ most, ...limit }) =>
    checkLimit({ ...limit, most: limits[most] }, build),
  );
  return {
    exceeded: checks.flatMap(({ exceeded }) => exceeded),
    doubtful: checks.flatMap(({ doubtful }) => doubtful),
  };
}

type NumberedLimit = Omit<Limit, 'most'> & { readonly most: number };

interface Excess {
  readonly name: string | undefined;
  readonly amount: number;
  /** Empty when the limit is exceeded by every reading. */
  readonly conditions: readonly string[];
}

function checkLimit(limit: NumberedLimit, build: Measurable): LimitCheck {
  const excesses = Map.groupBy(findExcesses(limit, build), ({ conditions }) =>
    conditions.join(' and '),
  );
  const exceeded: string[] = [];
  const doubtful: string[] = [];
  for (const [condition, offenders] of excesses) {
    const start = `The limit of ${formatNumber(limit.most)} ${limit.unit} for ${limit.about} is exceeded`;
    const list = listNames(offenders.map((offender) => showExcess(limit, offender)));
    if (condition === '') exceeded.push(`${start}: ${list}.`);
    else doubtful.push(`${start} if ${condition}: ${list}.`);
  }
  return { exceeded, doubtful };
}

function findExcesses({ most, unit, readings }: NumberedLimit, build: Measurable): Excess[] {
  const one = UNITS[unit];
  const found = readings.flatMap(({ condition, measure }) =>
    measure(build)
      .filter(({ amount }) => amount > most * one.least)
      .map((measured) => ({ ...measured, condition })),
  );
  return [...Map.groupBy(found, ({ name }) => name)].map(([name, measures]) => {
    const amount = Math.max(...measures.map((measured) => measured.amount));
    const isByEveryUnit = measures.every((measured) => measured.amount > most * one.most);
    return {
      name,
      amount,
      conditions: [
        ...(isByEveryUnit ? [] : [`1 ${unit} is ${formatCount(one.least, 'byte')}`]),
        ...(measures.length < readings.length ? measures.map(({ condition }) => condition) : []),
      ].filter((condition) => condition !== undefined),
    };
  });
}

function showExcess({ unit }: NumberedLimit, { name, amount }: Excess): string {
  const size = unit === 'MB' ? formatCount(amount, 'byte') : formatCount(amount, 'file');
  return name === undefined ? size : `${showName(name)} (${size})`;
}

function measureEach(amount: number | undefined): readonly Measure[] {
  return amount === undefined ? [] : [{ amount }];
}

function measureFiles(files: readonly SizedFile[]): readonly Measure[] {
  return files.map(({ name, size }) => ({ name, amount: size }));
}
