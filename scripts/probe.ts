// Asks the live services what docs/untried.md leaves open: `.github/workflows/prober.yml` runs it. Uses Node.js alone, so that
// nothing has to be installed in a job with credentials.
import { askConnect } from './probe/connect.ts';
import { askHosting } from './probe/hosting.ts';
import { report } from './probe/answers.ts';
import { askSite, askSiteBefore } from './probe/site.ts';

const waitMs = Number(process.env['WAIT_SECONDS'] ?? '300') * 1000;
const [what] = process.argv.slice(2);

try {
  if (what === 'before') await askSiteBefore();
  else if (what === 'bigcommerce')
    report('BigCommerce answers', [...(await askSite()), ...(await askHosting(waitMs))]);
  else if (what === 'commercetools') report('Connect answers', await askConnect());
  else throw new Error('Usage: node scripts/probe.ts before|bigcommerce|commercetools');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
