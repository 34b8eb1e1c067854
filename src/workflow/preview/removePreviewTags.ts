import { formatCount } from '../../text/index.ts';
import type { OpenRepository, Runner } from '../../step/index.ts';
import { openTags } from './previewTags.ts';

/** Deletes the tags that begin with `PREFIX`, all but `KEEP`: of commits that no preview shows any more. */
export async function removePreviewTags(
  world: { readonly runner: Runner; readonly openRepository: OpenRepository },
  cancelled: AbortSignal,
): Promise<void> {
  const { runner } = world;
  const { KEEP: kept } = runner.env;
  const { repository, prefix } = await openTags(world);
  const tags = await repository.tags(prefix, cancelled);
  const old = tags.filter((tag) => tag !== kept && tag.startsWith(prefix));
  for (const tag of old) await repository.deleteTag(tag, cancelled);
  runner.info(`Deleted ${formatCount(old.length, 'tag')} of this pull request.`);
}
