import { UnstyledButton } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAsOf } from '../../lib/as-of.js';
import { useFormat } from '../../lib/format.js';
import { StrategyDocument, type NodeFieldsFragment, type StrategyQuery } from '../../lib/graphql/graphql.js';
import { useTableView } from '../../lib/table-view.js';
import { Card } from '../../ui/card.js';
import { ExplainCount } from '../../ui/explanation-listed.js';
import { Icon } from '../../ui/icon.js';
import { Answer, ProgrammePage } from '../../ui/programme-page.js';
import { SetTable, type SetLine } from '../../ui/set-table.js';
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
  const tree = strategyTree(programme);
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(tree.tops.map(({ code }) => code)));
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
        note={<NodeCounts programme={programme} />}
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

const LEVELS = { tops: ['PRIORITY', 'MEASURE'], initiatives: ['INITIATIVE'], actions: ['ACTION'] } as const;

/** How many nodes there are of each level, each number opening to which they are. */
function NodeCounts({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = Object.entries(LEVELS) as [keyof typeof LEVELS, readonly string[]][];
  return (
    <span data-figure>
      {counts.map(([name, levels], at) => {
        const nodes = programme.strategy.filter(({ level }) => levels.includes(level));
        const value = t(`strategy.${name}`, { count: nodes.length, value: format.number(nodes.length) });
        return (
          <Fragment key={name}>
            {at > 0 && t('list.comma')}
            <ExplainCount
              name={t('strategy.title')}
              value={value}
              programme={programme.code}
              figure="NODE_COUNT"
              parts={nodes.map(({ code, name: label }) => ({ kind: 'NODE', key: code, label }))}
              statusOn={programme.asOf.statusOn}
            >
              {value}
            </ExplainCount>
          </Fragment>
        );
      })}
    </span>
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
  const table = useTableView();
  const lineOf = useLines(shown);
  return (
    <SetTable
      name={t('strategy.node')}
      className={classes.tree}
      none={t('strategy.noProject')}
      rows={openNodes(shown).map(lineOf)}
      view={table}
    />
  );
}

interface Placed {
  readonly node: NodeFieldsFragment;
  readonly depth: number;
}

/** The nodes in sight: each with those under it after it, as far as it is open. */
function openNodes({ tree, opened }: Shown): Placed[] {
  const withUnder = (node: NodeFieldsFragment, depth: number): Placed[] => [
    { node, depth },
    ...(opened.has(node.code) ? tree.under(node.code) : []).flatMap((child) => withUnder(child, depth + 1)),
  ];
  return tree.tops.flatMap((node) => withUnder(node, 0));
}

function useLines(shown: Shown): (placed: Placed) => SetLine {
  const { tree, programme, statusOn } = shown;
  return ({ node, depth }) => {
    const rollup = tree.figures(node.code);
    return {
      key: node.code,
      text: node.name,
      level: depth,
      name: <NodeName node={node} {...shown} />,
      set: rollup
        ? { programme, statusOn, name: node.name, filter: { strategy: [node.code] }, rollup }
        : null,
    };
  };
}

function NodeName({ node, tree, programme, opened, onToggle }: Shown & { node: NodeFieldsFragment }) {
  const { t } = useTranslation();
  const { search } = useAsOf();
  const open = opened.has(node.code);
  return (
    <span className={classes.name}>
      {tree.under(node.code).length > 0 ? (
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
  );
}
