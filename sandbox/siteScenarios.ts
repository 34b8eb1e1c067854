import type { ScriptedAnswer } from './server/index.ts';
import type { SwitchChange } from './switches.ts';

interface SiteScenario {
  readonly at: readonly ['bigcommerce'];
  readonly description: string;
  readonly switches?: SwitchChange;
  readonly script?: { readonly 'GET /site': readonly ScriptedAnswer[] };
}

const at = ['bigcommerce'] as const;
const always = { times: Infinity } as const;
const html = { 'Content-Type': 'text/html' } as const;

/** The ways in which a site can serve what was deployed, or not, by name. */
export const siteScenarios = {
  'site-stale': {
    at,
    description: 'the site serves the first release of its project for ever',
    switches: { siteServes: 'first' },
  },
  'site-late': {
    at,
    description: 'the site serves a release 3 seconds after it is completed',
    switches: { siteDelayMs: 3000 },
  },
  'site-cached': {
    at,
    description: 'the edge in front of the site keeps every 404 under its URL',
    switches: { edge: 'keeps-404' },
  },
  'site-rewritten': {
    at,
    description: 'the edge in front of the site changes scripts and styles',
    switches: { edge: 'rewrites' },
  },
  'site-login': {
    at,
    description: 'the site redirects everything to a login at another host',
    script: {
      'GET /site': [
        {
          ...always,
          kind: 'answer',
          status: 302,
          headers: { Location: 'https://login.example.com/' },
        },
      ],
    },
  },
  'site-error-page': {
    at,
    description: 'the site answers everything with an error page and status 200',
    script: {
      'GET /site': [
        {
          ...always,
          kind: 'answer',
          status: 200,
          headers: html,
          body: '<h1>Something went wrong</h1>',
        },
      ],
    },
  },
  'site-down': {
    at,
    description: 'the site breaks off every connection',
    script: { 'GET /site': [{ ...always, kind: 'reset' }] },
  },
  'site-slow': {
    at,
    description: 'the site takes 4 seconds for each answer',
    script: { 'GET /site': [{ ...always, kind: 'pass', delayMs: 4000 }] },
  },
} as const satisfies Record<string, SiteScenario>;
