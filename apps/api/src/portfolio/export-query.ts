import type { AsOfAsked } from '#domain/programme/as-of.js';
import { HEALTHS } from '#domain/progress/figures.js';
import { PHASE_GROUPS } from '#domain/progress/rollup-sums.js';
import { LIFECYCLES, USERS_SERVED } from '#domain/project/project.js';
import { refuse, type FieldError } from '#domain/shared/errors.js';
import { isLocalDate } from '#domain/shared/local-date.js';
import { LANGUAGES, type Language } from '#domain/shared/text.js';
import type { ProjectSort } from '#persistence/portfolio/page-order.js';
import type { ProjectFilter } from '#persistence/portfolio/project-filter.js';
import { PROJECT_SORT_FIELDS } from '../graphql/enums.js';
import { instantOf } from '../graphql/scalars.js';

/** What a workbook is asked for: the screen's programme, moment, filter and order, and a language. */
export interface ExportAsked {
  readonly programme: string;
  readonly language: Language | null;
  readonly asOf: AsOfAsked;
  readonly filter: ProjectFilter;
  readonly sort: ProjectSort;
}

type Query = Readonly<Record<string, unknown>>;

/** The parameters of the screen as an export's; INVALID_INPUT naming those that are not understood. */
export function exportAsked(query: Query): ExportAsked {
  const read = new QueryReader(query);
  const sort = read.one('sort', PROJECT_SORT_FIELDS) ?? 'CODE';
  const asked: ExportAsked = {
    programme: read.text('programme') ?? read.missing('programme'),
    language: read.one('lang', LANGUAGES),
    asOf: { session: read.number('session'), at: read.instant('at'), statusOn: read.date('statusOn') },
    sort: { field: sort, direction: read.one('dir', ['ASC', 'DESC']) ?? 'ASC' },
    filter: {
      text: read.text('q'),
      organisations: read.texts('organisation'),
      ministries: read.texts('ministry'),
      strategy: read.texts('strategy'),
      health: read.many('health', HEALTHS),
      lifecycle: read.many('lifecycle', LIFECYCLES),
      phase: read.many('phase', PHASE_GROUPS),
      usersServed: read.many('users', USERS_SERVED),
      flagship: read.flag('flagship'),
      overdue: read.flag('overdue'),
      withoutRoadmap: read.flag('noRoadmap'),
    },
  };
  refuse(read.errors);
  return asked;
}

/** Whether anything is chosen in a filter. */
export function isWhole(filter: ProjectFilter): boolean {
  return Object.values(filter).every((value) => value == null);
}

/** Reads parameters that may be repeated, and notes those that are wrong. */
class QueryReader {
  readonly errors: FieldError[] = [];

  constructor(private readonly query: Query) {}

  texts(name: string): string[] | null {
    const given = this.query[name];
    const values = (Array.isArray(given) ? given : given === undefined ? [] : [given]).filter(
      (value): value is string => typeof value === 'string' && value !== '' && !value.includes('\0'),
    );
    return values.length === 0 ? null : values;
  }

  text(name: string): string | null {
    return this.texts(name)?.[0] ?? null;
  }

  many<V extends string>(name: string, known: readonly V[]): V[] | null {
    return this.texts(name)?.flatMap((value) => this.known(name, value, known) ?? []) ?? null;
  }

  one<V extends string>(name: string, known: readonly V[]): V | null {
    const value = this.text(name);
    return value === null ? null : this.known(name, value, known);
  }

  flag(name: string): boolean | null {
    const value = this.one(name, ['1', '0', 'true', 'false']);
    return value === null ? null : value === '1' || value === 'true';
  }

  number(name: string): number | null {
    const value = this.text(name);
    if (value === null) return null;
    if (/^\d{1,6}$/.test(value)) return Number(value);
    this.errors.push({ field: name, code: 'UNKNOWN_VALUE', params: { value } });
    return null;
  }

  date(name: string): AsOfAsked['statusOn'] {
    const value = this.text(name);
    if (value === null || isLocalDate(value)) return value;
    this.errors.push({ field: name, code: 'INVALID_DATE', params: { text: value } });
    return null;
  }

  instant(name: string): string | null {
    const value = this.text(name);
    const known = value === null ? null : instantOf(value);
    if (value !== null && known === null)
      this.errors.push({ field: name, code: 'INVALID_DATE', params: { text: value } });
    return known;
  }

  missing(name: string): string {
    this.errors.push({ field: name, code: 'REQUIRED' });
    return '';
  }

  private known<V extends string>(name: string, value: string, known: readonly V[]): V | null {
    const found = known.find((each) => each.toLowerCase() === value.toLowerCase());
    if (found === undefined) this.errors.push({ field: name, code: 'UNKNOWN_VALUE', params: { value } });
    return found ?? null;
  }
}
