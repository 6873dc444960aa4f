import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { SetWeightingDocument, type ProgrammeSettingsQuery } from '../../../lib/graphql/graphql.js';
import { BulletBar } from '../../../ui/bullet-bar.js';
import { Card } from '../../../ui/card.js';
import { Form } from '../../../ui/form.js';
import { Segments } from '../../../ui/segments.js';
import { useKeep } from '../keeping/keep.js';
import { ProgrammeMeanwhile } from './programme-meanwhile.js';
import classes from './programme.module.css';

type Preview = NonNullable<NonNullable<ProgrammeSettingsQuery['programme']>['weightingPreview']>;

/** How a programme's projects weigh, and what each way gives. */
export function WeightingCard({
  programme,
  version,
  preview,
  onStale,
}: {
  programme: string;
  version: number;
  preview: Preview;
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(SetWeightingDocument, onStale);
  const [weighting, setWeighting] = useState(preview.chosen);
  const { projectCount, budgetKnownCount, neededPercent, chosen, applied } = preview;
  const known = t('programmeAdmin.budgetsKnown', {
    count: budgetKnownCount,
    value: format.number(budgetKnownCount),
    of: format.number(projectCount),
    needed: format.percent(neededPercent * 100),
  });
  return (
    <Card title={t('programmeAdmin.weighting')} note={t(`programmeAdmin.applied.${applied}`)}>
      <Form
        {...{ error, busy }}
        label={t('programmeAdmin.weighting')}
        submit={t('programmeAdmin.saveWeighting')}
        done={made && t('programmeAdmin.saved')}
        onSubmit={() => void send({ input: { programme, version, weighting } })}
      >
        <ProgrammeMeanwhile error={error} typed={{ weighting }} />
        <div className={classes.choice}>
          <Segments
            label={t('programmeAdmin.weighting')}
            value={weighting}
            options={(['EQUAL', 'BUDGET'] as const).map((way) => ({
              value: way,
              label: t(`programmeAdmin.weigh.${way}`),
            }))}
            onChange={setWeighting}
          />
          <p className={classes.note}>{known}</p>
        </div>
        <dl className={classes.ways}>
          {(['EQUAL', 'BUDGET'] as const).map((way) => (
            <Way
              key={way}
              name={t(`programmeAdmin.weigh.${way}`)}
              given={way === 'EQUAL' ? preview.equal : preview.budget}
            />
          ))}
        </dl>
        {chosen === 'BUDGET' && applied === 'EQUAL' && (
          <p className={classes.note}>{t('programmeAdmin.standIn')}</p>
        )}
      </Form>
    </Card>
  );
}

function Way({ name, given }: { name: string; given: Preview['budget'] | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { progressBp, plannedProgressBp } = given ?? {};
  const measured = progressBp != null && plannedProgressBp != null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {measured ? (
          <>
            {t('programmeAdmin.gives', {
              progress: format.percent(progressBp, 1),
              planned: format.percent(plannedProgressBp, 1),
            })}
            <BulletBar progressBp={progressBp} plannedBp={plannedProgressBp} />
          </>
        ) : (
          t(given ? 'programmeAdmin.nothingMeasured' : 'programmeAdmin.tooFewBudgets')
        )}
      </dd>
    </div>
  );
}
