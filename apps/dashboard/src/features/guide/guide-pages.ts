import type { Block } from './guide-text.js';

/** A picture of the guide: where it is served, and its size in pixels. */
export interface GuidePicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

// The build fills these from docs/guide: see guide-plugin.ts.

/** The pages of the guide by the name of their file. */
export const pages: Readonly<Record<string, readonly Block[]>> = {};

/** Their pictures by the address that a page writes. */
export const pictures: Readonly<Record<string, GuidePicture>> = {};
