import type { Type } from '@nestjs/common';

/** The modules of the features, one per folder; a new feature is plugged in here. */
export const FEATURES: readonly Type[] = [];
