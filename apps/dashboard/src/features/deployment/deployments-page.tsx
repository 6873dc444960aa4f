import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../lib/format.js';
import { ProjectDeploymentsDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { PageFoot, PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { Empty } from '../../ui/states.js';
import { CountForm } from './count-form.js';
import { CountsTable } from './counts-table.js';
import type { DeploymentPart } from './deployment-part.js';
import classes from './deployment.module.css';
import { StandingCard } from './standing-card.js';

/** What a project has deployed: where it stands against its target, and every count, recorded and corrected here. */
export function DeploymentsPage() {
  const { programme = '', code = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: ProjectDeploymentsDocument,
    variables: { programme, code },
  });
  const known = data?.project && data.programme ? { project: data.project, programme: data.programme } : null;
  return (
    <Answer subject={known} blocks={[80, 160, 240]} onRetry={again} {...{ error, fetching }}>
      {(subject) => <Deployments key={subject.project.id} {...subject} />}
    </Answer>
  );
}

function Deployments({ project, programme }: DeploymentPart) {
  const { t } = useTranslation();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const may = project.viewerCan.includes('DEPLOYMENT_EDIT');
  const standings = programme.deploymentStandings.filter(({ projectCode }) => projectCode === project.code);
  return (
    <>
      <PageHead
        context={
          <>
            <Link to={`/${programme.code}/portfolio`}>{t('section.portfolio')}</Link> {' › '}
            <Link to={`/${programme.code}/projects/${encodeURIComponent(project.code)}`}>
              {format.code(project.code)} · <bdi lang={project.titleLang}>{project.title}</bdi>
            </Link>
          </>
        }
        title={t('deployment.title')}
        aside={
          may &&
          !adding && (
            <Button leftSection={<Icon name="add" />} onClick={() => setAdding(true)}>
              {t('deployment.record')}
            </Button>
          )
        }
      />
      <div className={classes.stack}>
        {adding && (
          <Card title={t('deployment.record')} note={t('deployment.recordNote')}>
            <CountForm count={null} {...{ project, programme }} onClose={() => setAdding(false)} />
          </Card>
        )}
        {standings.map((standing) => (
          <StandingCard key={standing.unit} standing={standing} />
        ))}
        <Card title={t('deployment.counts')}>
          {project.deployments.length === 0 ? (
            <Empty>{t('deployment.none')}</Empty>
          ) : (
            <CountsTable {...{ project, programme, may }} />
          )}
        </Card>
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
