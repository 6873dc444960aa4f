import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChange } from '../../lib/change.js';
import { useFormat } from '../../lib/format.js';
import { MoveProgressUpdateDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { fieldsOf, FormErrorsContext } from '../../ui/form-errors.js';
import { LongTextField } from '../../ui/form-fields.js';
import { ErrorStrip } from '../../ui/states.js';
import { SaidList } from './said-list.js';
import { StepsTaken } from './steps-taken.js';
import type { OfUpdate } from './update-page.js';
import classes from './update-page.module.css';
import { UPDATE_ALSO } from './update-words.js';

const COMMENTS_LENGTH = 4_000;

/** Validates an update, or returns it with comments: of the whole, and project by project. */
export function Decision({ update, programme }: OfUpdate) {
  const { t } = useTranslation();
  const format = useFormat();
  const decision = useDecision(update);
  const { whole, setWhole, ofProject, setOfProject, busy, error, decide } = decision;
  const [placed] = useState(() => new Set<string>());
  return (
    <FormErrorsContext value={{ fields: fieldsOf(error), placed }}>
      <div className={classes.stack}>
        <Card title={t('update.toDecide')} note={t('update.toDecideNote')}>
          <SaidList update={update}>
            {({ projectCode }) => (
              <div className={classes.remark}>
                <LongTextField
                  name={`input.projectComments.${projectCode}`}
                  label={t('update.commentOn', { code: format.code(projectCode) })}
                  dir="auto"
                  maxLength={COMMENTS_LENGTH}
                  value={ofProject[projectCode] ?? ''}
                  onChange={(words) => setOfProject({ ...ofProject, [projectCode]: words })}
                />
                <Link to={`/${programme.code}/projects/${encodeURIComponent(projectCode)}`}>
                  {t('update.toSheet')}
                </Link>
              </div>
            )}
          </SaidList>
        </Card>
        <Card title={t('update.decide')} note={t('update.decideNote')}>
          <div className={classes.decision}>
            {error && <ErrorStrip error={error} />}
            <LongTextField
              name="input.comments"
              label={t('update.commentOnAll')}
              dir="auto"
              maxLength={COMMENTS_LENGTH}
              value={whole}
              onChange={setWhole}
            />
            <div className={classes.actions}>
              <Button loading={busy} onClick={() => void decide('VALIDATE')}>
                {t('update.validate')}
              </Button>
              <Button variant="default" loading={busy} onClick={() => void decide('RETURN')}>
                {t('update.return')}
              </Button>
            </div>
          </div>
          <StepsTaken steps={update.steps} />
        </Card>
      </div>
    </FormErrorsContext>
  );
}

function useDecision({ id, version }: OfUpdate['update']) {
  const [whole, setWhole] = useState('');
  const [ofProject, setOfProject] = useState<Readonly<Record<string, string>>>({});
  const { send, busy, error } = useChange(MoveProgressUpdateDocument, UPDATE_ALSO);
  const decide = (move: 'VALIDATE' | 'RETURN') => {
    const projectComments = Object.entries(ofProject)
      .filter(([, words]) => words.trim() !== '')
      .map(([projectCode, comments]) => ({ projectCode, comments }));
    return send({ input: { id, version, move, comments: whole.trim() || null, projectComments } });
  };
  return { whole, setWhole, ofProject, setOfProject, busy, error, decide };
}
