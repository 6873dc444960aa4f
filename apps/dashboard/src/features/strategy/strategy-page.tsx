import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { StrategyDocument, type NodeFieldsFragment, type StrategyQuery } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { Icon } from '../../ui/icon.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetRow, SetTable } from '../../ui/set-table.js';
import { Empty } from '../../ui/states.js';
import classes from './strategy-page.module.css';
import { strategyTree, type StrategyTree } from './tree.js';

type Programme = NonNullable<StrategyQuery['programme']>;

/** The strategy as a tree, with the figures of the projects under each node. */
export function StrategyPage() {
  const { programme = '' } = useParams();
  const { asOf } = useAsOf();
  const [{ data, error, fetching }, retry] = useQuery({
    query: StrategyDocument,
    variables: { programme, asOf },
  });
  return (
    <Answer
      subject={data?.programme}
      error={error}
      fetching={fetching}
      blocks={[56, 1100]}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
    >
      {(found) => <Strategy programme={found} />}
    </Answer>
  );
}

function Strategy({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tree = strategyTree(programme);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(tree.tops.map(({ code }) => code)));
  const levels = (...wanted: string[]): number =>
    programme.strategy.filter(({ level }) => wanted.includes(level)).length;
  const toggle = (code: string): void =>
    setOpened((before) => {
      const after = new Set(before);
      if (!after.delete(code)) after.add(code);
      return after;
    });
  const whole = programme.strategy.find(({ level }) => level === 'STRATEGY');
  const all = programme.strategy.map(({ code }) => code);
  const open = opened.size > tree.tops.length;
  return (
    <ProgrammePage programme={programme} title={t('strategy.title')}>
      <Card
        title={whole?.name ?? t('strategy.title')}
        note={t('strategy.counts', {
          tops: format.number(levels('PRIORITY', 'MEASURE')),
          initiatives: format.number(levels('INITIATIVE')),
          actions: format.number(levels('ACTION')),
        })}
        aside={
          <UnstyledButton
            className={classes.all}
            onClick={() => setOpened(new Set(open ? tree.tops.map(({ code }) => code) : all))}
          >
            {open ? t('strategy.fold') : t('strategy.unfold')}
          </UnstyledButton>
        }
      >
        {tree.tops.length === 0 ? (
          <Empty>{t('strategy.none')}</Empty>
        ) : (
          <Tree
            tree={tree}
            programme={programme.code}
            statusOn={programme.asOf.statusOn}
            opened={opened}
            onToggle={toggle}
          />
        )}
      </Card>
    </ProgrammePage>
  );
}

interface Shown {
  readonly tree: StrategyTree;
  readonly programme: string;
  readonly statusOn: string;
  readonly opened: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
}

function Tree(shown: Shown) {
  const { t } = useTranslation();
  return (
    <SetTable name={t('strategy.node')} className={classes.tree}>
      {shown.tree.tops.map((node) => (
        <Branch key={node.code} node={node} depth={0} {...shown} />
      ))}
    </SetTable>
  );
}

function Branch({ node, depth, ...shown }: Shown & { node: NodeFieldsFragment; depth: number }) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const { tree, programme, statusOn, opened, onToggle } = shown;
  const under = tree.under(node.code);
  const figures = tree.figures(node.code);
  const open = opened.has(node.code);
  return (
    <>
      <SetRow
        className={classes.node}
        level={depth}
        none={t('strategy.noProject')}
        set={
          figures
            ? {
                programme,
                statusOn,
                name: node.name,
                filter: { strategy: [node.code] },
                rollup: figures,
              }
            : null
        }
      >
        <span className={classes.name}>
          {under.length > 0 ? (
            <UnstyledButton
              className={classes.opener}
              aria-expanded={open}
              aria-label={t('strategy.under', { name: node.name })}
              onClick={() => onToggle(node.code)}
            >
              <span className={classes.turn} data-open={open || undefined}>
                <Icon name="chevron" size={12} directed={!open} />
              </span>
            </UnstyledButton>
          ) : (
            <span className={classes.leaf} />
          )}
          <span>
            <span className={classes.level}>{t(`strategy.level.${node.level}`)}</span>
            <Link to={`/${programme}/strategy/${node.code}${search}`}>{node.name}</Link>
          </span>
        </span>
      </SetRow>
      {open && under.map((child) => <Branch key={child.code} node={child} depth={depth + 1} {...shown} />)}
    </>
  );
}
