import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import {
  StrategyNodeSheetDocument,
  type NodeFieldsFragment,
  type StrategyNodeSheetQuery,
} from '../../lib/graphql/graphql.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import { Chip } from '../../ui/chip.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { PageHead } from '../../ui/page-head.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetFigures } from '../../ui/set-figures.js';
import { SetProjects } from '../../ui/set-projects.js';
import { SetTable, type SetLine } from '../../ui/set-table.js';
import { Empty } from '../../ui/states.js';
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
  const table = useTableView('nodes');
  const above = tree.path(node.code).filter(({ code, level }) => code !== node.code && level !== 'STRATEGY');
  const under = tree.under(node.code).filter(({ code }) => (tree.figures(code)?.projectCount ?? 0) > 0);
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
        <Card
          title={t('strategy.nodesUnder')}
          count={under.length}
          explain={
            <ExplainCount
              name={t('strategy.nodesUnder')}
              value={String(under.length)}
              programme={programme.code}
              figure="NODE_COUNT"
              parts={under.map(({ code, name }) => ({ kind: 'NODE', key: code, label: name }))}
              statusOn={programme.asOf.statusOn}
            />
          }
        >
          <SetTable
            name={t('strategy.node')}
            none={t('strategy.noProject')}
            view={table}
            rows={under.map(({ code, name }) => lineOf({ programme, tree, code, name, search }))}
          />
        </Card>
      )}
      {programme.rollup.projectCount > 0 && (
        <SetProjects
          programme={programme.code}
          filter={{ strategy: [node.code] }}
          facet={`strategy=${encodeURIComponent(node.code)}`}
          first={programme.projects}
        />
      )}
    </ProgrammePage>
  );
}

function lineOf({
  programme,
  tree,
  code,
  name,
  search,
}: {
  programme: Programme;
  tree: StrategyTree;
  code: string;
  name: string;
  search: string;
}): SetLine {
  const rollup = tree.figures(code);
  const { statusOn } = programme.asOf;
  const filter = { strategy: [code] };
  return {
    key: code,
    text: name,
    name: <Link to={`/${programme.code}/strategy/${code}${search}`}>{name}</Link>,
    set: rollup ? { programme: programme.code, statusOn, name, filter, rollup } : null,
  };
}
