import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { ExplainRisks } from '../../ui/explanation.js';
import { ExposureOf } from '../../ui/exposure.js';
import type { OrganisationSet } from './organisation-page.js';
import classes from './organisation-page.module.css';

/** The gravest risks of the ministry's projects, where the reader may see any; for others there is no such card. */
export function OrganisationRisks({ figures: programme, filter, facet, names }: OrganisationSet) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { risks } = programme;
  if (risks.totalCount === 0) return null;
  const more = risks.totalCount - risks.nodes.length;
  return (
    <Card
      title={t('project.risks')}
      count={format.number(risks.totalCount)}
      explain={
        <ExplainRisks
          name={t('project.risks')}
          value={format.number(risks.totalCount)}
          programme={programme.code}
          filter={filter}
        />
      }
      aside={
        <Link className={classes.link} to={`/${programme.code}/risks${search}${search ? '&' : '?'}${facet}`}>
          {t('organisations.allRisks')}
        </Link>
      }
    >
      <ul className={classes.risks}>
        {risks.nodes.map((risk) => (
          <li key={risk.id}>
            <span
              className={classes.exposure}
              data-exposed={risk.exposure >= programme.thresholds.riskExposureAmber || undefined}
              title={t('risks.exposure')}
            >
              <ExposureOf risk={risk} statusOn={names.asOf.statusOn} />
            </span>
            <span>
              <b>{risk.title}</b>
              <span className={classes.detail}>
                {t(`riskCategory.${risk.category}`)} · {t(`riskStatus.${risk.status}`)} ·{' '}
                <Link to={`/${programme.code}/projects/${risk.projectCode}${search}`}>
                  {format.code(risk.projectCode)} {risk.projectTitle}
                </Link>
              </span>
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={classes.detail}>{t('count.more', { count: more, value: format.number(more) })}</p>
      )}
    </Card>
  );
}
