import { z } from 'zod';
import { answerJson, route } from '../../../model/index.ts';
import type { ModelRoute } from '../../../model/index.ts';
import { parseBody } from '../refusals.ts';
import type { BigCommerceRoute } from '../routeName.ts';
import { signPut } from './signature.ts';
import type { HostingState } from '../state.ts';

/** The media type that the storage accepts. */
const ARTIFACT_TYPE = 'application/zip';

const BUCKET = 'sandbox-artifacts';
const nothing = z.strictObject({});

/** Returns the path an upload is stored at. */
export function objectPath(uploadUuid: string): string {
  return `/${BUCKET}/0000000000/${uploadUuid}/bundle.zip`;
}

/** Serves `POST /infrastructure/deployments/uploads`, which hands out a signed URL. */
export function uploadRoutes(state: HostingState): readonly ModelRoute<BigCommerceRoute>[] {
  const { switches, uploads, now } = state;
  return [
    route('POST /uploads', '/infrastructure/deployments/uploads', (request) => {
      const body = parseBody(request, nothing);
      if (!body.ok) return body.refusal;
      const uuid = state.newUuid();
      const lifetimeMs = switches.signatureLifetimeMs;
      uploads.set(uuid, {
        uuid,
        signedUntil: now() + lifetimeMs,
        uploadedAt: undefined,
        bytes: undefined,
        deployments: 0,
      });
      const put = {
        origin: state.storageOrigin(),
        object: objectPath(uuid),
        contentType: ARTIFACT_TYPE,
        signedAt: new Date(now()),
        lifetimeMs,
      };
      const data = { upload_url: signPut(put, state.sign), upload_uuid: uuid };
      return answerJson(200, { data, meta: {} });
    }),
  ];
}
