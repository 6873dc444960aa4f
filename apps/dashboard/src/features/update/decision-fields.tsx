import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { DecisionNews } from '../../ui/decision.js';
import { DraftStatus } from '../../ui/draft-status.js';
import { LongTextField } from '../../ui/form-fields.js';
import { SaidList } from './said-list.js';
import type { DecidedMove, UpdateDecision } from './update-decision.js';
import type { OfUpdate } from './one-update.js';
import classes from './update-page.module.css';

/** What an update says of each project, with room for a comment on it. */
export function RemarkedList({ update, programme, decision }: OfUpdate & { decision: UpdateDecision }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ofParts } = decision.values;
  return (
    <SaidList update={update}>
      {({ projectCode }) => (
        <div className={classes.remark}>
          <LongTextField
            name={`input.projectComments.${projectCode}`}
            label={t('update.commentOn', { code: format.code(projectCode) })}
            dir="auto"
            value={ofParts[projectCode] ?? ''}
            onChange={(words) => decision.say({ ofParts: { ...ofParts, [projectCode]: words } })}
          />
          <Link to={`/${programme.code}/projects/${encodeURIComponent(projectCode)}`}>
            {t('update.toSheet')}
          </Link>
        </div>
      )}
    </SaidList>
  );
}

/** A comment on the whole, the two ways to decide, and where what is typed lies. */
export function DecisionFields({
  decision,
  children,
}: {
  decision: UpdateDecision;
  /** What stands beside the buttons. */
  children?: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { state, values, decide } = decision;
  const busy = (move: DecidedMove): boolean => state === 'SENDING' && values.move === move;
  return (
    <div className={classes.decision}>
      <DecisionNews decision={decision} open />
      <LongTextField
        name="input.comments"
        label={t('update.commentOnAll')}
        dir="auto"
        value={values.comments}
        onChange={(comments) => decision.say({ comments })}
      />
      <div className={classes.actions}>
        <Button loading={busy('VALIDATE')} aria-keyshortcuts="V" onClick={() => void decide('VALIDATE')}>
          {t('update.validate')}
        </Button>
        <Button
          variant="default"
          aria-keyshortcuts="Control+Enter"
          loading={busy('RETURN')}
          onClick={() => void decide('RETURN')}
        >
          {t('update.return')}
        </Button>
        {children}
      </div>
      <DraftStatus state={state} />
    </div>
  );
}
