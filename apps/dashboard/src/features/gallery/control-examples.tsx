import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsOfStepper } from '../../ui/as-of-stepper.js';
import { BasisMark } from '../../ui/basis.js';
import { FigureCard, KeyFigure } from '../../ui/card.js';
import { Chip, FlagshipMark } from '../../ui/chip.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import { DecisionFrame, DecisionNews } from '../../ui/decision.js';
import { DraftForm } from '../../ui/draft-form.js';
import { FacetList } from '../../ui/facet-list.js';
import { Fact, Facts } from '../../ui/facts.js';
import { TextField, useFormValues } from '../../ui/form-fields.js';
import { Form } from '../../ui/form.js';
import { Icon } from '../../ui/icon.js';
import { Menu, MenuItem } from '../../ui/menu.js';
import { Popover } from '../../ui/popover.js';
import { AmountField, BodiesField } from '../../ui/record-fields.js';
import { RemoveButton } from '../../ui/remove-button.js';
import { Segments } from '../../ui/segments.js';
import { SetFigures } from '../../ui/set-figures.js';
import { Empty } from '../../ui/states.js';
import { AS_OF, FIGURES, LATE_DECISION, RACE, SESSIONS, WATIQA } from './examples.js';

const nothing = (): void => undefined;

/** What is pressed, chosen and filled in, each by its name. */
export const CONTROLS: Readonly<Record<string, React.FC>> = {
  card: function Figure() {
    const { t } = useTranslation();
    return (
      <FigureCard name={t('figure.progress')} base={WATIQA.title}>
        <KeyFigure value="61" />
      </FigureCard>
    );
  },
  'set-figures': () => <SetFigures programme="EGOV" figures={FIGURES} filter={{}} />,
  chip: function Chips() {
    const { t } = useTranslation();
    return (
      <>
        <Chip>{WATIQA.code}</Chip> <Chip tone="accent">{WATIQA.code}</Chip>{' '}
        <Chip tone="warning">{WATIQA.code}</Chip> <FlagshipMark label={t('health.flagship')} />
      </>
    );
  },
  facts: () => (
    <Facts>
      <Fact name={WATIQA.code}>{WATIQA.title}</Fact>
    </Facts>
  ),
  basis: () => <BasisMark basis="RECONSTRUCTED" source="https://egov.ma/" note={WATIQA.title} />,
  'as-of-stepper': () => <AsOfStepper asOf={AS_OF} programme="EGOV" sessions={SESSIONS} />,
  'facet-list': function Facet() {
    const [chosen, setChosen] = useState<string | null>('EG-001');
    const entries = [12, 4, 0].map((count, at) => {
      const key = `EG-00${at + 1}`;
      return { key, label: key, count, chosen: key === chosen };
    });
    return <FacetList title={WATIQA.title} entries={entries} onToggle={setChosen} />;
  },
  segments: function Views() {
    const [value, setValue] = useState('A');
    const options = ['A', 'B'].map((name) => ({ value: name, label: name }));
    return <Segments label={WATIQA.title} value={value} options={options} onChange={setValue} />;
  },
  menu: function Commands() {
    const [chosen, setChosen] = useState('');
    return (
      <Menu label={WATIQA.title} target={(target) => <Button {...target}>{WATIQA.title}</Button>}>
        {['EG-001', 'EG-002'].map((code) => (
          <MenuItem key={code} checked={code === chosen} onSelect={() => setChosen(code)}>
            {code}
          </MenuItem>
        ))}
      </Menu>
    );
  },
  popover: () => (
    <Popover aria-label={WATIQA.title} target={(target) => <Button {...target}>{WATIQA.code}</Button>}>
      {() => <p>{WATIQA.title}</p>}
    </Popover>
  ),
  form: function Fields() {
    const { t } = useTranslation();
    const { field } = useFormValues({ title: WATIQA.title as string });
    return (
      <Form error={null} busy={false} submit={t('state.retry')} onSubmit={nothing} label={WATIQA.title}>
        <TextField label={WATIQA.code} {...field('title')} />
      </Form>
    );
  },
  decision: () => (
    <DecisionFrame decision={LATE_DECISION}>
      <DecisionNews decision={LATE_DECISION} open={false} />
    </DecisionFrame>
  ),
  'draft-form': function Raced() {
    const { t } = useTranslation();
    return (
      <DraftForm
        draft={RACE}
        label={WATIQA.title}
        submit={t('state.retry')}
        words={{ label: () => WATIQA.code, say: (_, value) => String(value) }}
      >
        {null}
      </DraftForm>
    );
  },
  'record-fields': function Record() {
    const [codes, setCodes] = useState<readonly string[]>([WATIQA.decisions[0]]);
    const bodies = WATIQA.decisions.map((code) => ({ code, name: code }));
    return (
      <>
        <BodiesField name="" label={WATIQA.title} value={codes} bodies={bodies} onChange={setCodes} />
        <AmountField name="" label={WATIQA.code} value={1_500_000} onChange={nothing} />
      </>
    );
  },
  'confirm-dialog': function Confirm() {
    const { t } = useTranslation();
    const [opened, setOpened] = useState(false);
    const close = (): void => setOpened(false);
    return (
      <>
        <Button onClick={() => setOpened(true)}>{t('state.close')}</Button>
        <ConfirmDialog
          opened={opened}
          title={WATIQA.title}
          confirm={t('state.close')}
          busy={false}
          error={null}
          onConfirm={close}
          onClose={close}
        >
          {WATIQA.code}
        </ConfirmDialog>
      </>
    );
  },
  'remove-button': function Remove() {
    const { t } = useTranslation();
    return (
      <RemoveButton
        label={t('action.cancel')}
        title={WATIQA.title}
        busy={false}
        error={null}
        onRemove={nothing}
      >
        {WATIQA.code}
      </RemoveButton>
    );
  },
  states: function Nothing() {
    const { t } = useTranslation();
    return <Empty>{t('search.none')}</Empty>;
  },
  icon: () => <Icon name="chevron" size={24} directed />,
};
