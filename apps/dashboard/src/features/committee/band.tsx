import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format.js';
import { BulletBar } from '../../ui/bullet-bar.js';
import { FigureCard, KeyFigure } from '../../ui/card.js';
import { ExplainSet } from '../../ui/explanation.js';
import { SetHealth, SetProgress } from '../../ui/set-figures.js';
import classes from './committee-page.module.css';
import type { CommitteeProgramme } from './committee-page.js';

/** The figures of the whole programme, each on what it was measured on. */
export function Band({ programme }: { programme: CommitteeProgramme }) {
  return (
    <div className={classes.band}>
      <SetProgress programme={programme.code} figures={programme.rollup} />
      <SetHealth programme={programme.code} figures={programme.rollup} />
      <Operational programme={programme} />
    </div>
  );
}

function Operational({ programme }: { programme: CommitteeProgramme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { code, rollup } = programme;
  const open = rollup.lifecycle
    .filter(({ lifecycle }) => lifecycle === 'OPERATIONAL')
    .reduce((sum, { count }) => sum + count, 0);
  const shareBp = rollup.projectCount === 0 ? 0 : (open * 10_000) / rollup.projectCount;
  return (
    <FigureCard
      name={t('figure.operational')}
      explain={
        <ExplainSet
          name={t('figure.operational')}
          value={format.number(open)}
          programme={code}
          figure="LIFECYCLE_COUNT"
          group="OPERATIONAL"
        />
      }
      base={t('base.ofProgramme', { share: format.percent(shareBp) })}
    >
      <KeyFigure value={format.number(open)}>
        {t('figure.ofProjects', { value: format.number(rollup.projectCount) })}
      </KeyFigure>
      <div className={classes.operational}>
        <BulletBar progressBp={shareBp} />
      </div>
    </FigureCard>
  );
}
