import { DomainError } from './errors.js';

/** Refuses to list more than `max` things at once (PAGE_TOO_LARGE), or fewer than none (OUT_OF_RANGE). */
export function checkPageSize(first: number, max: number): void {
  if (first > max) throw new DomainError('PAGE_TOO_LARGE', { max });
  if (first < 0) throw new DomainError('OUT_OF_RANGE', { min: 0, max });
}
