import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { MoveStrategyNodeDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameIn } from '../keeping/localized-name.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import { parentsFor, siblings, type Node } from './record-tree.js';

/** Where a node stands: under which other, and before which of its children. */
export function MoveNodeCard({
  node,
  nodes,
  onStale,
}: {
  node: Node;
  nodes: readonly Node[];
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(MoveStrategyNodeDocument, onStale);
  const { values, field } = useFormValues(placeOf(node, nodes));
  const choice = ({ code, name }: Node) => ({
    value: code,
    label: `${format.code(code)} ${nameIn(name, format.language).text}`,
  });
  const peers = siblings(nodes, { ...node, parentCode: values.parentCode || null });
  const known = peers.some(({ code }) => code === values.beforeCode);
  const input = {
    ...{ id: node.id, version: node.version, parentCode: values.parentCode || null },
    beforeCode: known ? values.beforeCode : null,
  };
  return (
    <Card title={t('keeping.strategy.place')} note={t('keeping.strategy.placeNote')}>
      <Form
        {...{ error, busy }}
        label={t('keeping.strategy.place')}
        submit={t('keeping.strategy.move')}
        done={made && t('keeping.strategy.moved')}
        onSubmit={() => void send({ input })}
      >
        <Meanwhile error={error} typed={values} />
        <ChoiceField
          {...field('parentCode')}
          label={t('keeping.of.parentCode')}
          options={parentsFor(nodes, node.level).map(choice)}
          {...(['PRIORITY', 'MEASURE'].includes(node.level) && { empty: t('keeping.strategy.top') })}
        />
        <ChoiceField
          {...field('beforeCode')}
          value={known ? values.beforeCode : ''}
          label={t('keeping.strategy.before')}
          empty={t('keeping.strategy.last')}
          options={peers.filter(({ id }) => id !== node.id).map(choice)}
        />
      </Form>
    </Card>
  );
}

function placeOf(node: Node, nodes: readonly Node[]): { parentCode: string; beforeCode: string } {
  const peers = siblings(nodes, node);
  const next = peers[peers.findIndex(({ id }) => id === node.id) + 1];
  return { parentCode: node.parentCode ?? '', beforeCode: next?.code ?? '' };
}
