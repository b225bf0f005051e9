import { makeAssets } from './assets.mjs';
import { compile, removeCompiled } from './compile.mjs';
import { assetSources, codeSources } from './sources.mjs';
import { differences, readStamp, toolsOf, writeStamp } from './stamp.mjs';

/**
 * Brings dist/ up to date with the sources; what has not changed is not touched. Views and locales are read where they
 * are, so they need no building.
 * @param {string} root
 * @param {{ onStart?: (files: number) => void, assets?: boolean }} [options] `onStart` is called when there is something to do
 * @returns {Promise<{ changed: string[], gone: string[], assets: boolean }>} what was built
 * @throws Trouble for code that cannot be read
 */
export async function build(root, { onStart = () => {}, assets = true } = {}) {
  const tools = toolsOf(root);
  const stamp = readStamp(root);
  const before = stamp.tools === tools ? stamp : { ...stamp, tools, code: {}, assets: {} };
  const now = { tools, code: codeSources(root), assets: assets ? assetSources(root) : before.assets };

  const { changed } = differences(before.code, now.code);
  const { gone } = differences(stamp.code, now.code);
  const look = differences(before.assets, now.assets);
  const newLook = look.changed.length + look.gone.length > 0;
  if (!changed.length && !gone.length && !newLook) return { changed, gone, assets: false };

  onStart(changed.length);
  await compile(root, changed);
  removeCompiled(root, gone);
  writeStamp(root, { ...now, assets: before.assets });
  if (newLook) {
    await makeAssets(root);
    writeStamp(root, now);
  }
  return { changed, gone, assets: newLook };
}
