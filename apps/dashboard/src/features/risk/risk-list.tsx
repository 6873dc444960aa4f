import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { RISK_STATUSES } from '#domain/risk/risk.js';
import { useAsOf } from '../../lib/as-of.js';
import { capitalised } from '../../lib/capitalised.js';
import { useFormat } from '../../lib/format.js';
import { MoreRisksDocument, type ListedRiskFragment } from '../../lib/graphql/graphql.js';
import { useMorePages } from '../../lib/more-pages.js';
import { useTableView } from '../../lib/table-view.js';
import { BasisMark } from '../../ui/basis.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import type { DataColumn } from '../../ui/data-table-column.js';
import { ColumnChoice } from '../../ui/data-table-columns.js';
import { DataTable } from '../../ui/data-table.js';
import { ExplainRisks } from '../../ui/explanation.js';
import { ExposureOf } from '../../ui/exposure.js';
import { Choice, ChosenFilters } from '../../ui/filter-panel.js';
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
  const table = useTableView();
  const columns = useRiskColumns(programme);
  const asked = { programme: programme.code, asOf, filter: view.filter };
  const pages = useMorePages(JSON.stringify(asked), programme.risks, async (after) => {
    const { data, error } = await client.query(MoreRisksDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.risks, error };
  });
  return (
    <Card
      title={t('risks.count', { count: pages.totalCount, value: format.number(pages.totalCount) })}
      explain={
        <ExplainRisks
          name={t('risks.title')}
          value={format.number(pages.totalCount)}
          programme={programme.code}
          filter={view.filter}
        />
      }
      aside={<ColumnChoice columns={columns} shown={table.shown} onShow={table.onShow} />}
    >
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
          <DataTable
            label={t('risks.title')}
            columns={columns}
            rows={pages.rows}
            keyOf={({ id }) => id}
            totalCount={pages.totalCount}
            sort={pages.more ? null : table.sort}
            onSort={pages.more ? undefined : table.onSort}
            shown={table.shown}
          />
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
    <ChosenFilters onClear={view.clear}>
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
    </ChosenFilters>
  );
}

function useRiskColumns(programme: RiskProgramme): DataColumn<ListedRiskFragment>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: 'exposure',
      name: t('risks.exposure'),
      largestFirst: true,
      always: true,
      width: 104,
      cell: (risk) => <Exposure risk={risk} programme={programme} />,
      value: ({ exposure }) => exposure,
    },
    {
      id: 'risk',
      name: t('risks.risk'),
      kind: 'name',
      cell: (risk) => <RiskName risk={risk} programme={programme.code} />,
      value: ({ code }) => code,
    },
    {
      id: 'category',
      name: t('risks.facet.category'),
      width: 136,
      cell: ({ category }) => capitalised(t(`riskCategory.${category}`)),
      value: ({ category }) => t(`riskCategory.${category}`),
    },
    {
      id: 'status',
      name: t('risks.facet.status'),
      width: 128,
      cell: ({ status, occurred }) => (
        <span className={classes.status}>
          {capitalised(t(`riskStatus.${status}`))}
          {occurred && <Chip tone="warning">{t('risks.occurred')}</Chip>}
        </span>
      ),
      value: ({ status }) => RISK_STATUSES.indexOf(status),
    },
    {
      id: 'raised',
      name: t('risks.raised'),
      width: 136,
      roomFrom: 860,
      cell: ({ raisedOn, raisedPrecision }) => (raisedOn ? format.date(raisedOn, raisedPrecision) : '—'),
      value: ({ raisedOn }) => raisedOn,
    },
    {
      id: 'origin',
      name: t('project.origin'),
      width: 80,
      roomFrom: 860,
      cell: ({ basis, source, ratingBasis }) => (
        <BasisMark
          basis={basis}
          source={source}
          remark={ratingBasis === 'RECONSTRUCTED' ? capitalised(t('project.ratingOurs')) : null}
        />
      ),
    },
  ];
}

function RiskName({ risk, programme }: { risk: ListedRiskFragment; programme: string }) {
  const format = useFormat();
  const { search } = useAsOf();
  return (
    <>
      <span className={tableClasses['code']}>{format.code(risk.code)}</span> {risk.title}
      <Link className={classes.project} to={`/${programme}/projects/${risk.projectCode}${search}`}>
        {format.code(risk.projectCode)} · {risk.projectTitle}
      </Link>
    </>
  );
}

function Exposure({ risk, programme }: { risk: ListedRiskFragment; programme: RiskProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const exposed = risk.exposure >= programme.thresholds.riskExposureAmber && risk.status !== 'CLOSED';
  const factors = { likelihood: format.number(risk.likelihood), impact: format.number(risk.impact) };
  return (
    <>
      <span className={classes.exposure} data-figure data-exposed={exposed || undefined}>
        <ExposureOf risk={risk} statusOn={programme.asOf.statusOn} />
      </span>
      <span className={classes.product}>{t('risks.product', factors)}</span>
    </>
  );
}
