import { describe, expect, test } from '@jest/globals';
import { setUrls } from '../../src/deploy/follow/setUrls.ts';
import { rememberSecret } from '../../src/text/redact.ts';
import { readSiteUrl } from '../../src/text/siteUrl.ts';

describe('the URL of a site, as somebody else gives it', () => {
  test.each(['https://shop.example.com', 'http://127.0.0.1:4010/a?b=c', 'https://preview.test/'])(
    '%s is taken',
    (url) => {
      rememberSecret('preview');
      expect(readSiteUrl(url)).toBe(url);
    },
  );

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://shop.example.com/',
    'https://user:password@shop.example.com/',
    'https://token@shop.example.com/',
    'https://shop.example.com/\n::error::x',
    'https://shop.example.com/ x',
    'https://shop.example.com/\u202e',
    'shop.example.com',
    '',
    'https://shop.example.com/?key=url%2Dsecret-42',
    `https://shop.example.com/${'%2525'.repeat(400)}`,
  ])('%j is left out', (url) => {
    rememberSecret('url-secret-42');
    expect(readSiteUrl(url)).toBeUndefined();
  });

  test('is checked before it becomes an output, in a list and by names', () => {
    const outputs: Record<string, string> = {};
    const journal = {
      output: (name: string, value: string) => {
        outputs[name] = value;
      },
    };
    expect(setUrls(['javascript:x', 'https://a.test'], journal)).toBe('https://a.test');
    expect(outputs).toEqual({ url: 'https://a.test', urls: '["https://a.test"]' });
    expect(setUrls({ one: 'javascript:x', two: 'https://b.test' }, journal)).toBe('https://b.test');
    expect(outputs['urls']).toBe('{"two":"https://b.test"}');
  });
});
