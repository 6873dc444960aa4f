import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import {
  MoreProjectsDocument,
  StrategyNodeSheetDocument,
  type NodeFieldsFragment,
  type StrategyNodeSheetQuery,
} from '../../lib/graphql/graphql.js';
import { groupBy } from '../../lib/list.js';
import { useMorePages } from '../../lib/more-pages.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { HealthLegend } from '../../ui/health-bar.js';
import { ListFoot, ProjectRows, ProjectTiles } from '../../ui/listed-projects.js';
import { PageHead } from '../../ui/page-head.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetFigures } from '../../ui/set-figures.js';
import { SetTable } from '../../ui/set-table.js';
import { Empty } from '../../ui/states.js';
import classes from './strategy-page.module.css';
import { strategyTree, type StrategyTree } from './tree.js';

type Programme = NonNullable<StrategyNodeSheetQuery['programme']>;

interface OfNode {
  readonly programme: Programme;
  readonly node: NodeFieldsFragment;
  readonly tree: StrategyTree;
}

/** One node of the strategy: its figures, the nodes under it and its projects. */
export function StrategyNodePage() {
  const { code = '' } = useParams();
  return <NodeSheet key={code} code={code} />;
}

function NodeSheet({ code }: { code: string }) {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: StrategyNodeSheetDocument,
    variables: { programme, asOf, filter: { strategy: [code] } },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[72, 148, 240, 420]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => {
        const tree = strategyTree(found);
        const node = tree.node(code);
        return node ? (
          <Node programme={found} node={node} tree={tree} />
        ) : (
          <NoNode programme={programme} code={code} />
        );
      }}
    </Answer>
  );
}

function NoNode({ programme, code }: { programme: string; code: string }) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  return (
    <>
      <PageHead
        context={<Link to={`/${programme}/strategy${search}`}>{t('section.strategy')}</Link>}
        title={code}
      />
      <Empty>{t('notFound.sentence')}</Empty>
    </>
  );
}

function Node({ programme, node, tree }: OfNode) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const above = tree.path(node.code).filter(({ code, level }) => code !== node.code && level !== 'STRATEGY');
  const under = tree.under(node.code).flatMap(({ code, name }) => {
    const rollup = tree.figures(code);
    if (!rollup || rollup.projectCount === 0) return [];
    return [{ key: code, label: name, rollup, href: `/${programme.code}/strategy/${code}${search}` }];
  });
  return (
    <ProgrammePage
      programme={programme}
      context={
        <>
          <Link to={`/${programme.code}/strategy${search}`}>{t('section.strategy')}</Link>
          {above.map(({ code, name }) => (
            <span key={code}>
              {' › '}
              <Link to={`/${programme.code}/strategy/${code}${search}`}>{name}</Link>
            </span>
          ))}
        </>
      }
      title={node.name}
      chips={
        <>
          <Chip>{t(`strategy.level.${node.level}`)}</Chip>
          {node.basis === 'RECONSTRUCTED' && <Chip tone="warning">{t('strategy.reconstructed')}</Chip>}
        </>
      }
    >
      {programme.rollup.projectCount === 0 ? (
        <Card title={t('organisations.projects')}>
          <Empty>{t('strategy.noProject')}</Empty>
        </Card>
      ) : (
        <SetFigures
          programme={programme.code}
          figures={programme.rollup}
          filter={{ strategy: [node.code] }}
        />
      )}
      {under.length > 0 && (
        <Card title={t('strategy.nodesUnder')} count={under.length}>
          <SetTable name={t('strategy.node')} rows={under} />
        </Card>
      )}
      {programme.rollup.projectCount > 0 && <Projects programme={programme} node={node} tree={tree} />}
    </ProgrammePage>
  );
}

function Projects({ programme, node }: OfNode) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useClient();
  const { asOf, search } = useAsOf();
  const asked = { programme: programme.code, asOf, filter: { strategy: [node.code] } };
  const pages = useMorePages(JSON.stringify(asked), programme.projects, async (after) => {
    const { data, error } = await client.query(MoreProjectsDocument, { ...asked, after }).toPromise();
    return { page: data?.programme?.projects, error };
  });
  const groups = [...groupBy(pages.rows, ({ organisation }) => organisation.code)]
    .map(([key, projects]) => ({ key, name: projects[0]?.organisation.name ?? key, projects }))
    .toSorted((a, b) => b.projects.length - a.projects.length);
  return (
    <Card
      title={t('organisations.projects')}
      count={format.number(pages.totalCount)}
      aside={
        <Button
          component={Link}
          to={`/${programme.code}/portfolio${search}${search ? '&' : '?'}strategy=${encodeURIComponent(node.code)}`}
          variant="default"
        >
          {t('organisations.inPortfolio')}
        </Button>
      }
    >
      <div className={classes.legend}>
        <HealthLegend />
      </div>
      <ProjectTiles programme={programme.code} title={t('organisations.byBody')} groups={groups} />
      <div className={classes.rows}>
        <ProjectRows projects={pages.rows} programme={programme.code} />
        <ListFoot pages={pages} />
      </div>
    </Card>
  );
}
