// Uploads a file like the deploy action, and prints the time. Bundled before measuring.
import { statSync } from 'node:fs';
import { sendRequest } from '../../src/http/client/index.ts';

async function main([url = '', file = '']: readonly string[]): Promise<void> {
  const { size } = statSync(file);
  const startedAt = performance.now();
  let sent = 0;
  const { status } = await sendRequest(
    {
      method: 'PUT',
      url,
      headers: { 'Content-Type': 'application/octet-stream' },
      body: { file, size, onSent: (bytes) => (sent = bytes) },
    },
    new AbortController().signal,
  );
  const tookMs = performance.now() - startedAt;
  if (status !== 200 || sent !== size)
    throw new Error(`HTTP ${String(status)} after ${String(sent)} bytes.`);
  process.stdout.write(JSON.stringify({ tookMs }));
}

void main(process.argv.slice(2));
