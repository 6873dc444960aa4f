import type { Plugin } from 'vite';

/** The weights that every page is written in from its first line on. */
const FIRST = /ibm-plex-sans-latin-(400|500|600)-normal-[^/]*\.woff2$/;

/** Lets the browser fetch the fonts of the first line beside the style sheet instead of after it, so that no line moves. */
export function firstFonts(): Plugin {
  return {
    name: 'masar-first-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
            injectTo: 'head' as const,
          })),
    },
  };
}
