import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { DataQualityDocument, type DataQualityQuery, type QualityKind } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { KindList } from './kind-list.js';
import { LinesTable } from './lines-table.js';
import classes from './quality-page.module.css';

const PAGE = 100;
const MOST = 500;

/** What is wrong with what is recorded, by kind; each line leads to what puts it right. */
export function QualityPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const { kind, organisation } = useChosen();
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, again] = useQuery({
    query: DataQualityDocument,
    variables: { programme, asOf, kinds: kind ? [kind] : null, organisation, first },
  });
  return (
    <Answer subject={data?.programme} blocks={[72, 96, 420]} onRetry={again} {...{ error, fetching }}>
      {(subject) => (
        <Quality programme={subject} onMore={() => setFirst(Math.min(first + PAGE, MOST))} busy={fetching} />
      )}
    </Answer>
  );
}

type QualityProgramme = NonNullable<DataQualityQuery['programme']>;

const KINDS: readonly QualityKind[] = [
  'DECLARED_BETTER',
  'NO_ROADMAP',
  'STALE_UPDATE',
  'IMPOSSIBLE_DATES',
  'OUT_OF_ORDER',
  'OPERATIONAL_UNFINISHED',
];

/** The kind and the organisation of which the lines are shown; the address keeps them. */
function useChosen() {
  const [params] = useSearchParams();
  const kind = KINDS.find((each) => each === params.get('kind')) ?? null;
  return { kind, organisation: params.get('organisation') };
}

function Quality({
  programme,
  busy,
  onMore,
}: {
  programme: QualityProgramme;
  busy: boolean;
  onMore: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useAsOf();
  const { kind, organisation } = useChosen();
  const { totalCount, projectCount, counts, lines } = programme.dataQuality;
  const of = organisation && (lines[0]?.organisationName ?? format.code(organisation));
  return (
    <ProgrammePage
      programme={programme}
      title={t('quality.title')}
      note={t('quality.onProjects', { count: projectCount, value: format.number(projectCount) })}
    >
      <div className={classes.columns}>
        <KindList counts={counts} chosen={kind} />
        <Card
          title={kind ? t(`quality.kind.${kind}`) : t('quality.all')}
          count={format.number(totalCount)}
          note={kind ? t(`quality.why.${kind}`) : t('quality.note')}
          aside={
            of && (
              <span className={classes.of}>
                {of} <Link to={`/${programme.code}/quality${search}`}>{t('quality.allBodies')}</Link>
              </span>
            )
          }
        >
          {lines.length === 0 ? (
            <Empty>{t('quality.none')}</Empty>
          ) : (
            <LinesTable lines={lines} programme={programme.code} search={search} />
          )}
          {lines.length < totalCount && lines.length < MOST && (
            <div className={classes.more}>
              <Button variant="default" loading={busy} onClick={onMore}>
                {t('quality.more', {
                  count: totalCount - lines.length,
                  value: format.number(totalCount - lines.length),
                })}
              </Button>
            </div>
          )}
        </Card>
      </div>
    </ProgrammePage>
  );
}
