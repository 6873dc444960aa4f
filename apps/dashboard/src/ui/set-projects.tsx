import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { useAsOf } from '../lib/as-of.js';
import { useFormat } from '../lib/format.js';
import {
  MoreProjectsDocument,
  type ListedProjectPageFragment,
  type ProjectFilter,
} from '../lib/graphql/graphql.js';
import { groupBy } from '../lib/list.js';
import { useMorePages } from '../lib/more-pages.js';
import { useTableView } from '../lib/table-view.js';
import { Card } from './card.js';
import { ExplainSet } from './explanation.js';
import { HealthLegend } from './health-bar.js';
import { ListFoot, ProjectRows, ProjectTiles } from './listed-projects.js';
import classes from './set-projects.module.css';

/** The projects of a set: as tiles by their lead, then row by row, with the way to the same set in the portfolio. */
export function SetProjects({
  programme,
  filter,
  facet,
  first,
}: {
  programme: string;
  filter: ProjectFilter;
  /** The same set in the portfolio's address, `ministry=MI`. */
  facet: string;
  /** The page that came with the screen. */
  first: ListedProjectPageFragment;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const { asOf, search } = useAsOf();
  const table = useTableView();
  const asked = { programme, asOf, filter };
  const pages = useMorePages(JSON.stringify(asked), first, async (after) => {
    const { data, error } = await client.query(MoreProjectsDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.projects, error };
  });
  const groups = [...groupBy(pages.rows, ({ organisation }) => organisation.code)]
    .map(([key, projects]) => ({ key, body: projects[0]?.organisation, projects }))
    .toSorted((a, b) => b.projects.length - a.projects.length);
  return (
    <Card
      title={t('organisations.projects')}
      count={format.number(pages.totalCount)}
      explain={
        <ExplainSet
          name={t('organisations.projects')}
          value={format.number(pages.totalCount)}
          programme={programme}
          figure="PROJECT_COUNT"
          filter={filter}
        />
      }
      aside={
        <Button
          component={Link}
          to={`/${programme}/portfolio${search}${search ? '&' : '?'}${facet}`}
          variant="default"
        >
          {t('organisations.inPortfolio')}
        </Button>
      }
    >
      <div className={classes.legend}>
        <HealthLegend />
      </div>
      <ProjectTiles programme={programme} title={t('organisations.byBody')} groups={groups} />
      <div className={classes.rows}>
        <ProjectRows pages={pages} programme={programme} view={table} />
        <ListFoot pages={pages} />
      </div>
    </Card>
  );
}
