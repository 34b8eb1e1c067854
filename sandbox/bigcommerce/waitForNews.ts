import type { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Waits until something that a stream tells of has changed, the time is up, or nobody listens any more. */
export function waitForNews(
  { told }: { readonly told: EventEmitter },
  response: ServerResponse,
  { waitMs, ending }: { readonly waitMs: number; readonly ending: AbortSignal },
): Promise<'news' | 'time' | 'gone'> {
  return new Promise((resolve) => {
    const stop = (reason: 'news' | 'time' | 'gone'): void => {
      clearTimeout(timer);
      told.off('change', onNews);
      response.off('close', onGone);
      ending.removeEventListener('abort', onGone);
      resolve(reason);
    };
    const onNews = (): void => {
      stop('news');
    };
    const onGone = (): void => {
      stop('gone');
    };
    const timer = setTimeout(stop, waitMs, 'time');
    told.on('change', onNews);
    response.on('close', onGone);
    ending.addEventListener('abort', onGone);
    if (response.destroyed || ending.aborted) stop('gone');
  });
}
