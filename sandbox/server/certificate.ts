import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for 127.0.0.1, localhost and *.sandbox.test, and the authority that signed it. */
export interface Certificate {
  readonly certPem: string;
  readonly keyPem: string;
  readonly caPem: string;
  /** A file with `caPem`, as `NODE_EXTRA_CA_CERTS` wants it. */
  readonly caFile: string;
  readonly remove: () => Promise<void>;
}

const HOUR_MS = 3_600_000;
const LIFETIME_MS = 30 * 24 * HOUR_MS;

/** Makes a certificate authority and a certificate of its own, also for `names`; nothing on the machine trusts them. */
export async function createCertificate(names: readonly string[] = []): Promise<Certificate> {
  const shared = {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - HOUR_MS),
    notAfterDate: new Date(Date.now() + LIFETIME_MS),
  } as const;
  const authority = await generate([{ name: 'commonName', value: 'Commerce Deploy sandbox' }], {
    ...shared,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...shared,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          // For clients that come through a proxy: they bypass it for 127.0.0.1. The first are names of no real host.
          ...['*.sandbox.test', ...names].map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-sandbox-'));
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, authority.cert);
  return {
    certPem: leaf.cert,
    keyPem: leaf.private,
    caPem: authority.cert,
    caFile,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
