import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXTS = /\.(js|css|html|svg|webmanifest)$/;
const squeeze = promisify(brotliCompress);

/** Writes each text of the build beside itself as Brotli at its best (`.br`): once, and not for the first visitor after every start. */
export function squeezed(): Plugin {
  return {
    name: 'masar-squeezed',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const texts = Object.values(bundle).filter(({ fileName }) => TEXTS.test(fileName));
        await Promise.all(
          texts.map(async (file) => {
            const source = await squeeze(file.type === 'chunk' ? file.code : file.source, {
              params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
            });
            this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source });
          }),
        );
      },
    },
  };
}
