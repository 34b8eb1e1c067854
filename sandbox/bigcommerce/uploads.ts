import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Route } from '../server/findRoute.ts';
import type { BigCommerceRoute } from './routeName.ts';
import { parseBody } from './parseBody.ts';
import type { Platform } from './platform.ts';
import { signPut } from './signature.ts';
import { newUuid } from './uuid.ts';

/** What the storage accepts as the type of an artifact. */
const ARTIFACT_TYPE = 'application/zip';

const BUCKET = 'sandbox-artifacts';
const nothing = z.strictObject({});

/** Returns the path an upload is stored at. */
export function objectPath(uploadUuid: string): string {
  return `/${BUCKET}/0000000000/${uploadUuid}/bundle.zip`;
}

/** Serves `POST /infrastructure/deployments/uploads`, which hands out a signed URL. */
export function uploadRoutes(platform: Platform): readonly Route<BigCommerceRoute>[] {
  const { switches, uploads, signingKey } = platform;
  return [
    {
      name: 'POST /uploads',
      method: 'POST',
      pattern: '/infrastructure/deployments/uploads',
      handle: async (incoming) => {
        const body = await parseBody(incoming, nothing);
        if (!body.ok) return body.refusal;
        const uuid = newUuid();
        const signedAt = new Date();
        const lifetimeMs = switches.signatureLifetimeMs;
        uploads.set(uuid, {
          uuid,
          signedUntil: signedAt.getTime() + lifetimeMs,
          uploadedAt: undefined,
          bytes: undefined,
          sha256: undefined,
          deployments: 0,
        });
        const put = {
          origin: platform.storageOrigin(),
          object: objectPath(uuid),
          contentType: ARTIFACT_TYPE,
          signedAt,
          lifetimeMs,
        };
        const data = { upload_url: signPut(put, signingKey), upload_uuid: uuid };
        return answerJson(200, { data, meta: {} });
      },
    },
  ];
}
