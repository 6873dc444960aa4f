import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../../lib/format.js';
import type { DataQualityQuery, QualityKind } from '../../lib/graphql/graphql.js';
import classes from './quality-page.module.css';

type Counts = NonNullable<DataQualityQuery['programme']>['dataQuality']['counts'];

/** The kinds of what can be wrong, with how many lines there are of each. */
export function KindList({ counts, chosen }: { counts: Counts; chosen: QualityKind | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [params] = useSearchParams();
  const addressOf = (kind: QualityKind | null): string => {
    const next = new URLSearchParams(params);
    if (kind) next.set('kind', kind);
    else next.delete('kind');
    return `?${next.toString()}`;
  };
  const entries = [{ kind: null, count: counts.reduce((sum, each) => sum + each.count, 0) }, ...counts];
  return (
    <nav className={classes.kinds} aria-label={t('quality.kinds')}>
      <ul>
        {entries.map(({ kind, count }) => (
          <li key={kind ?? 'ALL'}>
            <Link to={addressOf(kind)} aria-current={kind === chosen ? 'true' : undefined} preventScrollReset>
              <span>{kind ? t(`quality.kind.${kind}`) : t('quality.all')}</span>
              <b>{format.number(count)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
