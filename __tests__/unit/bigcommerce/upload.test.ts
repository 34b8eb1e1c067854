import { expect, test } from '@jest/globals';
import { startDeadline } from '../../../src/step/ports/clock.ts';
import { openApi } from '../../../src/platforms/bigcommerce/api.ts';
import { upload } from '../../../src/platforms/bigcommerce/hosting/upload.ts';
import { rememberSecret } from '../../../src/text/redact.ts';
import { memoryRunner } from '../../support/memoryRunner.ts';
import { inTurn, scriptedNetwork } from '../../support/scriptedNetwork.ts';
import { virtualClock } from '../../support/virtualClock.ts';

const SIGNED = 'signature=s1gned-for-a-minute';

test('a storage that repeats the signed URL as its code does not bring it into an output', async () => {
  const clock = virtualClock();
  const xml = `<Error><Code>Denied\n${SIGNED}</Code><Message>${SIGNED}</Message></Error>`;
  const { send } = scriptedNetwork(
    inTurn(
      {
        status: 200,
        body: { data: { upload_url: `https://storage.test/a?${SIGNED}`, upload_uuid: 'u-1' } },
      },
      { status: 403, body: xml },
    ),
  );
  const tools = { send, clock, random: () => 0, correlationId: 'c', userAgent: 'x' };
  const runner = memoryRunner();
  const api = openApi({ apiUrl: 'https://api.test', storeHash: 's', accessToken: 't' }, tools);
  const { signal: parent } = new AbortController();
  const deadline = startDeadline(clock, 60_000, { parent, reason: () => new Error('late') });
  const artifact = { path: '/nowhere.zip', size: 1 } as never;
  const job = { api, tools, artifact, deadline, info: runner.info, secret: rememberSecret };
  await expect(upload({ ...job, newProgress: () => () => undefined })).rejects.toMatchObject({
    platformCode: 'Denied ***',
    message: 'Uploading the artifact failed with HTTP 403: ***.',
  });
  deadline.clear();
});
