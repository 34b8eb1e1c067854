import { JSONParse as parseWithBigIntegers } from 'json-with-bigint';
import { parse as parseFully } from 'content-type';
import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { JSONParse, parse } from '../../../src/github/api/octokitStandIn.ts';

test.each(['7', '9007199254740991', '9007199254740993', '-9007199254740993', '1e30', '0.5'])(
  'an id of %s is accepted or refused as with the parser of octokit',
  (text) => {
    const isId = (value: unknown): boolean => z.int().safeParse(value).success;
    expect(isId(JSONParse(text))).toBe(isId(parseWithBigIntegers(text)));
  },
);

test.each([
  ...['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON;charset="utf-8"'],
  ...[
    ' application/json ',
    'application/vnd.github+json',
    'text/html; charset=utf-8',
    'text/plain',
  ],
  ...['', ';', 'application/json,text/html', 'application/json charset'],
])('the media type of "%s" is that of the parser of octokit', (header) => {
  expect(parse(header).type).toBe(parseFully(header).type);
});
