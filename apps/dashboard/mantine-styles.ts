import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const COMPONENT = /@mantine\/core\/esm\/components\/(.*)\.mjs$/;

/** Refuses a build that draws a component of Mantine's whose style `src/app/mantine.css` does not import. */
export function mantineStyles(packages: string): Plugin {
  const styles = fileURLToPath(new URL('src/app/mantine.css', import.meta.url));
  return {
    name: 'masar-mantine-styles',
    apply: 'build',
    generateBundle(_, bundle) {
      const imported = readFileSync(styles, 'utf8');
      const drawn = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .flatMap(({ modules }) => Object.entries(modules))
        .filter(([, { renderedLength }]) => renderedLength > 0)
        // A part of a component is styled by the file of the whole: ComboboxChevron by Combobox.css.
        .flatMap(([id]) => COMPONENT.exec(id)?.[1]?.split('/') ?? [])
        .map((name) => `${name}.css`);
      const missing = [...new Set(drawn)].filter(
        (file) => existsSync(`${packages}/@mantine/core/styles/${file}`) && !imported.includes(`/${file}'`),
      );
      if (missing.length > 0) this.error(`src/app/mantine.css does not import ${missing.join(', ')}`);
    },
  };
}
