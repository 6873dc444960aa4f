import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { DataBasisDocument, type Basis, type DataBasisQuery } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { ExplainBasis } from '../../ui/explanation.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import classes from './basis-page.module.css';
import { ProjectOrigins } from './project-origins.js';

/** What the page on the data's basis is drawn from. */
export type BasisProgramme = NonNullable<DataBasisQuery['programme']>;

/** What rests on a source and what was reconstructed, kind by kind and project by project. */
export function BasisPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: DataBasisDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 420, 900]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <DataBasis programme={found} />}
    </Answer>
  );
}

function DataBasis({ programme }: { programme: BasisProgramme }) {
  const { t } = useTranslation();
  return (
    <ProgrammePage programme={programme} title={t('dataBasis.title')}>
      <div className={classes.page}>
        <Kinds programme={programme} />
        <Card title={t('dataBasis.meaning')}>
          <dl className={classes.meaning}>
            <dt>{t('basis.SOURCED')}</dt>
            <dd>{t('dataBasis.sourcedMeans')}</dd>
            <dt>{t('basis.RECONSTRUCTED')}</dt>
            <dd>{t('dataBasis.reconstructedMeans')}</dd>
            <dt>{t('dataBasis.dates')}</dt>
            <dd>{t('dataBasis.datesMean')}</dd>
            <dt>{t('dataBasis.figures')}</dt>
            <dd>{t('dataBasis.figuresMean')}</dd>
          </dl>
        </Card>
      </div>
      <ProjectOrigins programme={programme} />
    </ProgrammePage>
  );
}

function Kinds({ programme }: { programme: BasisProgramme }) {
  const { t, i18n } = useTranslation();
  const known = programme.basis.filter(({ sourced, reconstructed }) => sourced + reconstructed > 0);
  const wordOf = (kind: string): string => {
    const key = `dataBasis.kind.${kind}`;
    return i18n.exists(key) ? t(key as 'dataBasis.kind.PROJECT') : kind;
  };
  return (
    <Card title={t('dataBasis.kinds')} note={t('dataBasis.kindsNote')}>
      <ul className={classes.legend} aria-hidden="true">
        <li data-basis="SOURCED">{t('dataBasis.sourced')}</li>
        <li data-basis="RECONSTRUCTED">{t('dataBasis.reconstructed')}</li>
      </ul>
      {known.length === 0 ? (
        <Empty>{t('dataBasis.none')}</Empty>
      ) : (
        <table className={`${tableClasses['table']} ${classes.kinds}`}>
          <thead>
            <tr>
              <th scope="col">{t('dataBasis.kindOf')}</th>
              <th scope="col">{t('dataBasis.share')}</th>
              <th scope="col" data-number>
                {t('dataBasis.sourced')}
              </th>
              <th scope="col" data-number>
                {t('dataBasis.reconstructed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {known.map((counts) => (
              <KindRow
                key={counts.kind}
                programme={programme.code}
                name={wordOf(counts.kind)}
                counts={counts}
              />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function KindRow({
  programme,
  name,
  counts,
}: {
  programme: string;
  name: string;
  counts: BasisProgramme['basis'][number];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sourced, reconstructed } = counts;
  const share = format.percent((sourced * 10_000) / (sourced + reconstructed));
  const opened = (basis: Basis, count: number): React.ReactNode => (
    <ExplainBasis
      name={`${name}, ${t(`basis.${basis}`)}`}
      value={format.number(count)}
      {...{ programme, kind: counts.kind, basis }}
    >
      {format.number(count)}
    </ExplainBasis>
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-bar>
        <span className={classes.bar} role="img" aria-label={t('dataBasis.shareOf', { share })}>
          {sourced > 0 && <span data-basis="SOURCED" style={{ flex: `${sourced} 1 0` }} />}
          {reconstructed > 0 && <span data-basis="RECONSTRUCTED" style={{ flex: `${reconstructed} 1 0` }} />}
        </span>
      </td>
      <td data-number>
        <b>{opened('SOURCED', sourced)}</b>
      </td>
      <td data-number>{opened('RECONSTRUCTED', reconstructed)}</td>
    </tr>
  );
}
