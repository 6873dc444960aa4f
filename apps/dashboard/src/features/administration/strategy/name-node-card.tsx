import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../lib/format.js';
import { RenameStrategyNodeDocument } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameIn, nameValues } from '../keeping/localized-name.js';
import { Meanwhile } from '../keeping/meanwhile.js';
import { NameFields } from '../keeping/name-fields.js';
import type { Node } from './record-tree.js';

/** What a node of the strategy is called. */
export function NameNodeCard({ node, onStale }: { node: Node; onStale: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { send, busy, error, made } = useKeep(RenameStrategyNodeDocument, onStale);
  const { values, field } = useFormValues({ name: nameValues(node.name) });
  const name = nameIn(node.name, format.language);
  const { id, version } = node;
  return (
    <Card
      title={<span lang={name.lang}>{name.text}</span>}
      note={`${t(`strategy.level.${node.level}`)} ${format.code(node.code)}`}
    >
      <Form
        {...{ error, busy }}
        label={t('keeping.identity')}
        submit={t('keeping.save')}
        done={made && t('keeping.saved')}
        onSubmit={() => void send({ input: { id, version, ...values } })}
      >
        <Meanwhile error={error} typed={values} />
        <NameFields {...field('name')} />
      </Form>
    </Card>
  );
}
