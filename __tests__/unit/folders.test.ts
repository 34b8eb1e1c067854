import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MOST = 12;

test.each(['src', 'sandbox', 'scripts', 'bench', '__tests__'])(
  '%s has no folder with more than 12 files on one level: what is more gets rooms',
  (top) => {
    const files = readdirSync(join(root, top), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.includes('node_modules'),
    );
    const byFolder = Map.groupBy(files, ({ parentPath }) => parentPath.slice(root.length));
    const full = [...byFolder].filter(([, inside]) => inside.length > MOST);
    expect(full.map(([folder, { length }]) => `${folder}: ${String(length)}`)).toEqual([]);
  },
);
