import { ActionError, HttpError } from '../../errors/index.ts';
import type { OpenRepository, Runner } from '../../step/index.ts';
import { openTags } from './previewTags.ts';

/**
 * Tags the head commit `SHA` of a pull request with `PREFIX` and the beginning of its id, and sets the output `tag`. Connect builds
 * from a tag only. A tag that is there is taken as it is, for it can only be of this commit.
 */
export async function tagPreview(
  world: { readonly runner: Runner; readonly openRepository: OpenRepository },
  cancelled: AbortSignal,
): Promise<void> {
  const { runner } = world;
  const { SHA: sha = '' } = runner.env;
  const { repository, prefix } = await openTags(world);
  if (!/^[0-9a-f]{40,64}$/.test(sha)) {
    throw new ActionError('input', 'SHA: is not the full id of a commit.');
  }
  const tag = `${prefix}${sha.slice(0, 12)}`;
  try {
    await repository.createTag(tag, sha, cancelled);
    runner.info(`Created the tag ${tag}.`);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    // It may be there from an earlier run, or in spite of a lost answer.
    const found = await repository.commit(`tags/${tag}`, cancelled);
    if (found !== sha) throw error;
    runner.info(`The tag ${tag} is there already.`);
  }
  runner.output('tag', tag);
}
