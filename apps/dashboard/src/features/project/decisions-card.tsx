import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { Empty } from '../../ui/states.js';
import type { SheetPart } from './project-page.js';
import classes from './project-page.module.css';

/** What the committee decided about the project, the latest first. */
export function DecisionsCard({ project, programme }: SheetPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const latest = project.decisions.toSorted((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? 1 : -1));
  return (
    <Card
      title={t('project.decisions')}
      count={latest.length > 0 ? format.number(latest.length) : undefined}
      explain={
        latest.length > 0 && (
          <ExplainCount
            name={t('project.decisions')}
            value={format.number(latest.length)}
            programme={programme.code}
            figure="DECISION_COUNT"
            parts={latest.map(({ text }, at) => ({
              kind: 'DECISION',
              key: format.number(at + 1),
              label: text,
            }))}
            statusOn={project.asOf.statusOn}
          />
        )
      }
      aside={
        <Link className={classes.link} to={`/${programme.code}/decisions${search}`}>
          {t('project.allDecisions')}
        </Link>
      }
    >
      {latest.length === 0 ? (
        <Empty>{t('project.noDecision')}</Empty>
      ) : (
        <ul className={classes.list}>
          {latest.map(({ id, text, decidedOn, sessionNumber }) => (
            <li key={id}>
              <p dir="auto">{text}</p>
              <p className={classes.muted}>
                {[
                  typeof sessionNumber === 'number' &&
                    t('asOf.session', { number: format.number(sessionNumber) }),
                  decidedOn && format.date(decidedOn),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
