import type { Language } from '#domain/shared/text.js';
import type { Source } from '../portfolio/figures-of.js';
import type { Selection } from '../selection.js';
import type { ProjectSight } from './sight.js';

/** What a statement about projects is asked for, and by whom. */
export interface ProjectAsk {
  readonly source: Source;
  readonly sight: ProjectSight;
  readonly language: Language;
  readonly selection: Selection;
}

/** The place of a project `p`, for rights that reach it. */
export const PROJECT_PLACE = { programmeId: 'p.programme_id', projectId: 'p.id' };
