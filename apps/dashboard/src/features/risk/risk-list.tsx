import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { capitalised } from '../../lib/capitalised.js';
import { useFormat } from '../../lib/format.js';
import { MoreRisksDocument, type ListedRiskFragment } from '../../lib/graphql/graphql.js';
import { useMorePages } from '../../lib/more-pages.js';
import { BasisMark } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { Icon } from '../../ui/icon.js';
import { ListFoot } from '../../ui/listed-projects.js';
import { Empty } from '../../ui/states.js';
import tableClasses from '../../ui/table.module.css';
import { useRiskFacetLabels } from './risk-facets.js';
import type { RiskProgramme } from './risk-page.js';
import classes from './risk-page.module.css';
import { RISK_FACETS, type RiskView } from './view.js';

/** The risks that the filter and the cell leave, the most exposed first. */
export function RiskList({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const { asOf } = useAsOf();
  const asked = { programme: programme.code, asOf, filter: view.filter };
  const pages = useMorePages(JSON.stringify(asked), programme.risks, async (after) => {
    const { data, error } = await client.query(MoreRisksDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.risks, error };
  });
  return (
    <Card title={t('risks.count', { count: pages.totalCount, value: format.number(pages.totalCount) })}>
      {view.narrowed && <Chosen programme={programme} view={view} />}
      {pages.totalCount === 0 ? (
        <Empty
          action={
            <Button variant="default" onClick={view.clear}>
              {t('portfolio.clear')}
            </Button>
          }
        >
          {t('risks.noMatch')}
        </Empty>
      ) : (
        <>
          <RiskTable risks={pages.rows} programme={programme} />
          <ListFoot pages={pages} />
        </>
      )}
    </Card>
  );
}

function Chosen({ programme, view }: { programme: RiskProgramme; view: RiskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useRiskFacetLabels();
  const { cell } = view;
  const named = (field: string, key: string): { key: string; label: string } =>
    programme.risks.facets
      .find((facet) => facet.name === field)
      ?.values.find((value) => value.key === key) ?? { key, label: key };
  return (
    <div className={classes.chosen}>
      {cell && (
        <Choice onRemove={() => view.chooseCell(cell)}>
          {t('risks.cellChosen', {
            likelihood: format.number(cell.likelihood),
            impact: format.number(cell.impact),
          })}
        </Choice>
      )}
      {view.organisations.map((code) => (
        <Choice key={code} onRemove={() => view.toggle('organisation', code)}>
          {t('portfolio.facetChosen', { facet: t('facet.organisation'), value: format.code(code) })}
        </Choice>
      ))}
      {RISK_FACETS.flatMap(({ name, field }) =>
        view.chosen(name).map((key) => (
          <Choice key={`${name}${key}`} onRemove={() => view.toggle(name, key)}>
            {t('portfolio.facetChosen', {
              facet: t(`risks.facet.${name}`),
              value: labelOf(name, named(field, key)),
            })}
          </Choice>
        )),
      )}
      <UnstyledButton className={classes.clear} onClick={view.clear}>
        {t('portfolio.clear')}
      </UnstyledButton>
    </div>
  );
}

function Choice({ children, onRemove }: { children: React.ReactNode; onRemove: () => void }) {
  return (
    <UnstyledButton className={classes.choice} onClick={onRemove}>
      {children}
      <Icon name="close" size={12} />
    </UnstyledButton>
  );
}

function RiskTable({ risks, programme }: { risks: readonly ListedRiskFragment[]; programme: RiskProgramme }) {
  const { t } = useTranslation();
  return (
    <table className={`${tableClasses['table']} ${classes.table}`} data-blocks>
      <thead>
        <tr>
          <th scope="col">{t('risks.exposure')}</th>
          <th scope="col">{t('risks.risk')}</th>
          <th scope="col">{t('risks.facet.category')}</th>
          <th scope="col">{t('risks.facet.status')}</th>
          <th scope="col">{t('risks.raised')}</th>
          <th scope="col">{t('project.origin')}</th>
        </tr>
      </thead>
      <tbody>
        {risks.map((risk) => (
          <RiskRow key={risk.id} risk={risk} programme={programme} />
        ))}
      </tbody>
    </table>
  );
}

function RiskRow({ risk, programme }: { risk: ListedRiskFragment; programme: RiskProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const exposed = risk.exposure >= programme.thresholds.riskExposureAmber && risk.status !== 'CLOSED';
  return (
    <tr>
      <td data-label={t('risks.exposure')}>
        <span
          className={classes.exposure}
          data-exposed={exposed || undefined}
          aria-label={t('project.exposure', {
            likelihood: format.number(risk.likelihood),
            impact: format.number(risk.impact),
            exposure: format.number(risk.exposure),
          })}
          role="img"
        >
          {format.number(risk.exposure)}
        </span>
        <span className={classes.product} aria-hidden="true">
          {t('risks.product', {
            likelihood: format.number(risk.likelihood),
            impact: format.number(risk.impact),
          })}
        </span>
      </td>
      <th scope="row">
        <span className={tableClasses['code']}>{format.code(risk.code)}</span> {risk.title}
        <Link className={classes.project} to={`/${programme.code}/projects/${risk.projectCode}${search}`}>
          {format.code(risk.projectCode)} · {risk.projectTitle}
        </Link>
      </th>
      <td data-label={t('risks.facet.category')}>{t(`riskCategory.${risk.category}`)}</td>
      <td data-label={t('risks.facet.status')}>
        <span className={classes.status}>
          {capitalised(t(`riskStatus.${risk.status}`))}
          {risk.occurred && <Chip tone="warning">{t('risks.occurred')}</Chip>}
        </span>
      </td>
      <td data-label={t('risks.raised')}>
        {risk.raisedOn ? format.date(risk.raisedOn, risk.raisedPrecision) : '—'}
      </td>
      <td data-label={t('project.origin')}>
        <BasisMark
          basis={risk.basis}
          source={risk.source}
          note={risk.ratingBasis === 'RECONSTRUCTED' ? capitalised(t('project.ratingOurs')) : null}
        />
      </td>
    </tr>
  );
}
