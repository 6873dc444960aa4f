import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { levelsUnder } from '#domain/strategy/tree.js';
import { AddStrategyNodeDocument, type StrategyLevel } from '../../../lib/graphql/graphql.js';
import { Card } from '../../../ui/card.js';
import { ChoiceField, TextField, useFormValues } from '../../../ui/form-fields.js';
import { Form } from '../../../ui/form.js';
import { useKeep } from '../keeping/keep.js';
import { nameValues } from '../keeping/localized-name.js';
import { NameFields } from '../keeping/name-fields.js';
import type { Node } from './record-tree.js';

/** A new node under another, or at the top. */
export function AddNodeCard({
  parent,
  onStale,
}: {
  parent: Node | null;
  nodes: readonly Node[];
  onStale: () => void;
}) {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const levels = levelsUnder(parent?.level ?? null);
  const { send, busy, error, made } = useKeep(AddStrategyNodeDocument, onStale);
  const empty = { code: '', level: levels[0] as StrategyLevel, name: nameValues({}) };
  const { values, field, reset } = useFormValues(empty);
  const add = async (): Promise<void> => {
    if (await send({ input: { programme, parentCode: parent?.code ?? null, ...values } })) reset(empty);
  };
  const title = t(parent ? 'keeping.strategy.addUnder' : 'keeping.strategy.addTop');
  return (
    <Card title={title}>
      <Form
        {...{ error, busy }}
        label={title}
        submit={t('keeping.add')}
        done={made && t('keeping.added')}
        onSubmit={() => void add()}
      >
        {levels.length > 1 && (
          <ChoiceField
            {...field('level')}
            onChange={(level) => field('level').onChange(level || empty.level)}
            label={t('keeping.of.level')}
            options={levels.map((level) => ({ value: level, label: t(`strategy.level.${level}`) }))}
          />
        )}
        <TextField
          {...field('code')}
          label={t('keeping.of.code')}
          note={t('keeping.codeForm')}
          dir="ltr"
          required
        />
        <NameFields {...field('name')} />
      </Form>
    </Card>
  );
}
