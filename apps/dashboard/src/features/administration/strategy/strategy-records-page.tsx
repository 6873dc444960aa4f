import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { levelsUnder } from '#domain/strategy/tree.js';
import { useFormat } from '../../../lib/format.js';
import { StrategyRecordsDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { Answer } from '../../../ui/programme-page.js';
import { Empty } from '../../../ui/states.js';
import { nameIn } from '../keeping/localized-name.js';
import { AddNodeCard } from './add-node-card.js';
import { MoveNodeCard } from './move-node-card.js';
import { NameNodeCard } from './name-node-card.js';
import { under, type Node } from './record-tree.js';
import { RemoveNodeCard } from './remove-node-card.js';
import classes from './strategy-records.module.css';

/** The strategy as a tree, and beside it the node that is open: its name, its place, what is added to it. */
export function StrategyRecordsPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, retry] = useQuery({
    query: StrategyRecordsDocument,
    variables: { programme },
  });
  const again = (): void => retry({ requestPolicy: 'network-only' });
  return (
    <Answer subject={data?.programme} error={error} fetching={fetching} blocks={[900]} onRetry={again}>
      {({ strategyRecords }) => <Strategy nodes={strategyRecords} onStale={again} />}
    </Answer>
  );
}

function Strategy({ nodes, onStale }: { nodes: readonly Node[]; onStale: () => void }) {
  const { t } = useTranslation();
  const { programme = '', code = null } = useParams();
  const navigate = useNavigate();
  const home = `/${programme}/administration/strategy`;
  const node = nodes.find((each) => each.code === code) ?? null;
  const shared = { nodes, onStale };
  return (
    <div className={classes.page}>
      <div className={classes.panel}>
        {code !== null && node === null && <Empty>{t('notFound.sentence')}</Empty>}
        {node && (
          <>
            <NameNodeCard key={`name ${node.id}`} node={node} onStale={onStale} />
            {node.level !== 'STRATEGY' && <MoveNodeCard key={`move ${node.id}`} node={node} {...shared} />}
          </>
        )}
        {(node === null || levelsUnder(node.level).length > 0) && (
          <AddNodeCard key={`add ${node?.id ?? ''}`} parent={node} {...shared} />
        )}
        {node && (
          <RemoveNodeCard
            key={`remove ${node.id}`}
            node={node}
            onStale={onStale}
            onRemoved={() => void navigate(node.parentCode ? `${home}/${node.parentCode}` : home)}
          />
        )}
      </div>
      <Card title={t('keeping.strategy.tree')} note={t('keeping.strategy.note')}>
        {nodes.length === 0 ? (
          <Empty>{t('strategy.none')}</Empty>
        ) : (
          <Branches nodes={nodes} parent={null} current={node?.code ?? null} />
        )}
      </Card>
    </div>
  );
}

function Branches({
  nodes,
  parent,
  current,
}: {
  nodes: readonly Node[];
  parent: string | null;
  current: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { programme = '' } = useParams();
  const children = under(nodes, parent);
  if (children.length === 0) return null;
  return (
    <ul className={classes.branches}>
      {children.map((node) => {
        const name = nameIn(node.name, format.language);
        const { projects } = node.hanging;
        return (
          <li key={node.id}>
            <Link
              to={`/${programme}/administration/strategy/${node.code}`}
              aria-current={node.code === current ? 'true' : undefined}
              data-level={node.level}
            >
              <span className={classes.level}>
                {t(`strategy.level.${node.level}`)} {format.code(node.code)}
              </span>
              <span lang={name.lang}>{name.text}</span>
              {projects > 0 && (
                <span className={classes.level}>
                  {t('count.projects', { count: projects, value: format.number(projects) })}
                </span>
              )}
            </Link>
            <Branches nodes={nodes} parent={node.code} current={current} />
          </li>
        );
      })}
    </ul>
  );
}
