import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import { OneBriefDocument } from '../../lib/graphql/graphql.js';
import { saidIn } from '../../lib/localized.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { Fact, Facts } from '../../ui/facts.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { BriefForm } from './brief-form.js';
import { BriefMoves, BriefSteps } from './brief-moves.js';
import { bodyName, STATE_TONES, type BriefPart } from './brief-part.js';
import classes from './brief.module.css';

/** One project brief: written by who may, read and decided by the others. */
export function BriefPage() {
  const { programme = '', id = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: OneBriefDocument,
    variables: { programme, id },
  });
  const known = data?.brief && data.programme ? { kept: data.brief, programme: data.programme } : null;
  return (
    <Answer subject={known} blocks={[80, 480]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <Brief key={subject.kept.id} {...subject} />}
    </Answer>
  );
}

function Brief({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const written =
    kept.viewerCan.includes('BRIEF_EDIT') && (kept.state === 'DRAFT' || kept.state === 'RETURNED');
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/briefs`}>{t('brief.title')}</Link> {' › '}
            {format.code(kept.code)}
          </>
        }
        title={saidIn(kept.title, format.language).text || kept.code}
        chips={
          <>
            <Chip tone={STATE_TONES[kept.state]}>{t(`brief.states.${kept.state}`)}</Chip>
            <Chip>{bodyName(programme, kept.leadCode)}</Chip>
          </>
        }
      />
      <div className={classes.columns}>
        <div className={classes.column}>
          {written ? <BriefForm {...{ kept, programme }} /> : <Said {...{ kept, programme }} />}
        </div>
        <aside>
          <BriefMoves {...{ kept, programme }} />
          <BriefSteps {...{ kept, programme }} />
        </aside>
      </div>
      <PageFoot>
        <span>
          {t('foot.status', {
            date: format.date(programme.statusOn),
            version: format.number(programme.rulesVersion),
          })}
        </span>
        <span>{programme.name}</span>
      </PageFoot>
    </>
  );
}

/** A brief as it is read. */
function Said({ kept, programme }: BriefPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const summary = saidIn(kept.summary, format.language);
  const node = programme.strategy.find(({ code }) => code === kept.strategyNodeCode);
  const day = (on: string | null | undefined): string => (on ? format.date(on) : '—');
  return (
    <Card title={t('brief.said')}>
      <p className={classes.text} lang={summary.lang} dir="auto">
        {summary.text || t('brief.noSummary')}
      </p>
      <Facts>
        <Fact name={t('brief.field.leadCode')}>{bodyName(programme, kept.leadCode)}</Fact>
        <Fact name={t('brief.field.partnerCodes')}>
          {kept.partnerCodes.map((code) => bodyName(programme, code)).join(t('list.comma')) || '—'}
        </Fact>
        <Fact name={t('brief.field.usersServed')}>
          {kept.usersServed ? t(`usersServed.${kept.usersServed}`) : '—'}
        </Fact>
        <Fact name={t('brief.field.strategyNodeCode')}>{node ? `${node.code} · ${node.name}` : '—'}</Fact>
        <Fact name={t('brief.field.startOn')}>{day(kept.startOn)}</Fact>
        <Fact name={t('brief.field.plannedEndOn')}>{day(kept.plannedEndOn)}</Fact>
        <Fact name={t('brief.field.budgetPlannedMad')}>
          {typeof kept.budgetPlannedMad === 'number' ? format.amount(kept.budgetPlannedMad) : '—'}
        </Fact>
      </Facts>
    </Card>
  );
}
