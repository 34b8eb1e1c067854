import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import {
  endedComment,
  startedComment,
  stoppedComment,
} from '../../../src/deploy/github/commentText.ts';
import type { Outcome } from '../../../src/deploy/outcome.ts';
import { renderSummary } from '../../../src/deploy/report/summary.ts';
import { markerOf, startLine, startOf } from '../../../src/reporting/marker.ts';
import type { Subject } from '../../../src/reporting/marker.ts';
import { renderProblem } from '../../../src/step/renderProblem.ts';
import { escapeMarkdown, markdownLink, renderTable } from '../../../src/text/markdown.ts';
import { oneLine } from '../../../src/text/plain.ts';
import { runFacts } from '../../support/runFacts.ts';
import { holds } from '../../support/draw/holds.ts';
import { hostileText } from '../../support/draw/hostileText.ts';

/** Renders as GitHub does, but keeps HTML, which GitHub would clean: what is let through shall be seen. */
function render(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
};
const encode = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => `&${ENTITIES[character] ?? ''};`);

/** What a person shall see of a text: itself, on one line, with mentions broken up. */
const shown = (text: string): string =>
  encode(
    oneLine(text).replaceAll(/@(?=[a-z\d.-])|#(?=\d)|\bgh-(?=\d)/gi, (mark) => `${mark}\u200b`),
  );

const text = hostileText();
/** Some texts say nothing once controls and white space are gone. */
const words = text.filter((drawn) => oneLine(drawn) !== '');

const tagsIn = (html: string): string[] => [
  ...new Set([...html.matchAll(/<(\/?[^\s>]*)/g)].map(([, tag = '']) => tag.replace('/', ''))),
];

describe('a text that is escaped for Markdown', () => {
  test.each<[string, (escaped: string) => string, (seen: string) => string]>([
    ['paragraph', (escaped) => escaped, (seen) => `<p>${seen}</p>`],
    ['heading', (escaped) => `### ${escaped}`, (seen) => `<h3>${seen}</h3>`],
    ['list', (escaped) => `- ${escaped}`, (seen) => `<ul>\n<li>${seen}</li>\n</ul>`],
    [
      'sentence after bold words',
      (escaped) => `**What to do:** ${escaped}`,
      (seen) => `<p><strong>What to do:</strong> ${seen}</p>`,
    ],
    [
      'line after a break',
      (escaped) => `a<br>${escaped}<br>b`,
      (seen) => `<p>a<br>${seen}<br>b</p>`,
    ],
  ])('shows as it is, and as nothing else, in a %s', async (_, place, expected) => {
    await holds(
      fc.property(words, (drawn) => {
        expect(render(place(escapeMarkdown(drawn)))).toBe(expected(shown(drawn)));
      }),
      100,
    );
  });

  test.each([
    'preview/pr-12',
    'v1.2.0-rc.1+build',
    'feature/some_branch (2 files, 1.5 MB): done!',
    'Deployment 0194fd2b-2ac6-72de-b73f-000000000701 is complete; 50 % & more {a} "b" ^c^',
  ])('stays as it is written where nothing acts on it: %s', (plain) => {
    expect(escapeMarkdown(plain)).toBe(plain);
  });

  test.each([
    ['a user', '@octocat and @Octo-cat'],
    ['an issue', '#12 and owner/repo#12'],
    ['an issue by its old name', 'GH-12 and gh-12'],
  ])('mentions no %s', (_, hostile) => {
    expect(render(escapeMarkdown(hostile))).not.toMatch(/@\w|#\d|gh-\d/i);
  });

  test('keeps the marks at its end in a heading', () => {
    expect(render(`### ${escapeMarkdown('Version ##')}`)).toBe('<h3>Version ##</h3>');
  });

  test('is no address of e-mail', () => {
    expect(render(escapeMarkdown('-@.A'))).toBe('<p>-@\u200b.A</p>');
  });

  test('stays in its cell of a table', async () => {
    const rows = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 });
    await holds(
      fc.property(rows, (drawn) => {
        const html = render(renderTable(['Name', 'Value'], drawn));
        const cells = [...html.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
        expect(cells).toEqual(drawn.flat().map(shown));
        expect(tagsIn(html).sort()).toEqual(['table', 'tbody', 'td', 'th', 'thead', 'tr']);
      }),
      100,
    );
  });

  test('leaves what is encoded in the target of a link as it is', () => {
    expect(markdownLink('a', 'https://x.test/a%2Fb?c=100%&d=<é>')).toBe(
      '[a](<https://x.test/a%2Fb?c=100%25&d=%3C%C3%A9%3E>)',
    );
  });

  test('leaves a link a link to where it leads', async () => {
    await holds(
      fc.property(words, text, (label, path) => {
        const url = `https://shop.test/${path}`;
        const html = render(markdownLink(label, url));
        const [, href = '', seen] = /^<p><a href="([^"<>]*)">([^<]*)<\/a><\/p>$/.exec(html) ?? [];
        expect(seen).toBe(shown(label));
        expect(href).toMatch(/^https:\/\/shop\.test\//);
      }),
      100,
    );
  });
});

const outcome = fc
  .record({ title: text, message: text, hint: text, code: text, lines: fc.array(text) })
  .map(({ title, message, hint, code, lines }): Outcome => {
    const problem = { title, message, hint, code, excerpt: { title, lines: lines.map(oneLine) } };
    return { status: 'failed', problem };
  });
const timeline = fc.array(text, { maxLength: 3 }).map((names) => ({
  startedAtMs: 0,
  phases: [
    {
      ...{ name: 'Deploy' as const, startedAtMs: 0, endedAtMs: 90_000 },
      steps: names.map((name) => ({ name: oneLine(name), startedAtMs: 5 })),
    },
  ],
}));

const ALLOWED =
  /^(h3|p|strong|br|a|ul|li|table|thead|tbody|tr|th|td|pre|code|details|summary|sub)$/;

function expectTame(html: string, links: RegExp): void {
  expect(tagsIn(html).filter((tag) => !ALLOWED.test(tag))).toEqual([]);
  expect(html).not.toMatch(/<\w+ (?!href="|align="|class="language-mermaid")/);
  const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
  expect(targets.filter((target) => !links.test(target ?? ''))).toEqual([]);
}

describe('whatever the platform, the worker or the repository says', () => {
  const facts = fc.record({
    ...{ environment: text, target: text, commit: text, actor: text, ranBefore: text },
    ref: fc.option(text, { nil: undefined }),
    before: fc.record({ commit: text, logUrl: fc.constant('https://github.test/before') }),
    outputs: fc.record({
      ...{ platform_status: text, deployment_uuid: text, project_uuid: text, connector_tag: text },
      url: fc.constant('https://shop.test'),
      urls: fc
        .dictionary(text, fc.constant('https://shop.test'))
        .map((urls) => JSON.stringify(urls)),
    }),
  });
  const ended = fc.oneof(outcome, fc.constant({ status: 'completed' } as const));
  const OURS =
    /^https:\/\/(?:shop\.test|github\.test\/(?:before|o\/r\/(?:actions|commit|compare|deployments)\/[^"<>\s]*))$/;

  test('the comment has only our own elements and links in it', async () => {
    await holds(
      fc.property(facts, ended, timeline, (drawn, end, times) => {
        const known = runFacts({ ...drawn, timeline: times, isGone: true });
        expectTame(render(startedComment(known)), OURS);
        expectTame(render(endedComment(end, known)), OURS);
        const { environment, commit } = drawn;
        expectTame(
          render(stoppedComment({ environment, commit, logUrl: undefined, nowMs: 0 })),
          OURS,
        );
      }),
    );
  });

  test('the job summary has only our own elements in it, and its chart is one', async () => {
    await holds(
      fc.property(facts, ended, timeline, (drawn, end, times) => {
        const markdown = renderSummary(end, runFacts({ ...drawn, timeline: times })).join('\n\n');
        expectTame(render(markdown), OURS);
        const [, chart = ''] = /```mermaid\n([^]*?)\n```/.exec(markdown) ?? [];
        const steps = chart.split('\n').slice(3);
        expect(steps.filter((line) => !/^ {2}(section )?[\w -]+( :\d+, \d+)?$/.test(line))).toEqual(
          [],
        );
      }),
    );
  });

  test('a hint shows names of inputs as code, and everything else as it is', async () => {
    const hint = 'Raise `timeout_minutes`, or set `wait: false`. Not `<b>` or ``x``.';
    const blocks = renderProblem({ title: 'T', message: 'M', hint, code: 'x' });
    expect(render(blocks[1] ?? '')).toBe(
      '<p><strong>What to do:</strong> Raise <code>timeout_minutes</code>, or set <code>wait: false</code>. ' +
        'Not `&lt;b&gt;` or ``x``.</p>',
    );
    const around = fc.constantFrom('', '`', '``', '` ', '\\', '`a`');
    await holds(
      fc.property(words, around, (drawn, mark) => {
        const said = `${mark}${oneLine(drawn)}${mark}`;
        const [, remedy = ''] = renderProblem({ title: 'T', message: 'M', hint: said, code: 'x' });
        expect(tagsIn(render(remedy)).sort()).toEqual(expect.arrayContaining(['p', 'strong']));
        expect(
          tagsIn(render(remedy)).filter((tag) => !['p', 'strong', 'code'].includes(tag)),
        ).toEqual([]);
      }),
    );
  });

  test('a problem of several lines has as many', async () => {
    await holds(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (lines) => {
        const message = lines.map(oneLine).join('\n');
        const html = render(
          renderProblem({ title: 'T', message, hint: undefined, code: 'x' })[0] ?? '',
        );
        expect(html).toBe(`<p><strong>T:</strong> ${lines.map(shown).join('<br>')}</p>`);
      }),
    );
  });
});

describe('the marker of a comment', () => {
  const subject: fc.Arbitrary<Subject> = fc.record({
    platform: text,
    environment: text,
    target: text,
  });

  test('shows nothing, and does not break out of its line', async () => {
    await holds(
      fc.property(subject, fc.nat(), (drawn, startedAtMs) => {
        const marker = markerOf(drawn);
        expect(marker).toMatch(/^<!-- commerce-deploy( [\w.!~*'()%-]+){3} -->$/);
        expect(marker.slice(4, -3)).not.toMatch(/--|>/);
        expect(render(`${marker}\n${startLine(startedAtMs)}\nText`)).toBe(
          `${marker}\n${startLine(startedAtMs)}\n<p>Text</p>`,
        );
        expect(startOf(`${marker}\n${startLine(startedAtMs)}\n`)).toBe(startedAtMs);
      }),
      100,
    );
  });

  test('is the same for the same subject only', async () => {
    await holds(
      fc.property(subject, subject, (one, other) => {
        const same = (['platform', 'environment', 'target'] as const).every(
          (key) => one[key].toWellFormed() === other[key].toWellFormed(),
        );
        fc.pre(!Object.values({ ...one, ...other }).some((part) => part === '' || part === '-'));
        expect(markerOf(one) === markerOf(other)).toBe(same);
      }),
      100,
    );
  });
});
