import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChange } from '../../lib/change.js';
import { draftsOf, type StoredDraft } from '../../lib/draft-drawer.js';
import { useFormat } from '../../lib/format.js';
import { MoveProgressUpdateDocument } from '../../lib/graphql/graphql.js';
import { useSession } from '../../lib/session.js';
import { ErrorStrip } from '../../ui/states.js';
import type { SaidField } from './project-values.js';
import { SaidList } from './said-list.js';
import { StepsTaken } from './steps-taken.js';
import type { OfUpdate } from './one-update.js';
import classes from './update-page.module.css';
import { UPDATE_ALSO } from './update-words.js';
import type { Steps } from './steps.js';

/** The last step: what is still missing with the way to it, what will be submitted, and the step itself. */
export function SubmitCard({ update, steps }: Pick<OfUpdate, 'update'> & { steps: Steps }) {
  const { t } = useTranslation();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) head.current?.focus({ preventScroll: true });
  }, []);
  const { send, busy, error } = useChange(MoveProgressUpdateDocument, UPDATE_ALSO);
  const drafts = useUnsaved(update.id);
  const lacking = update.projects.filter(({ missing }) => missing.length > 0);
  const may = update.movesOpen.includes('SUBMIT');
  const submit = (): void => void send({ input: { id: update.id, version: update.version, move: 'SUBMIT' } });
  return (
    <section className={classes.project} aria-labelledby="submit">
      <header>
        <h2 id="submit" ref={head} tabIndex={-1}>
          {t('update.readAndSubmit')}
        </h2>
        <p className={classes.muted}>{t(may ? 'update.submitNote' : 'update.submitByLead')}</p>
      </header>
      {error && <ErrorStrip error={error} />}
      <Lacking {...{ lacking, steps }} />
      {drafts.length > 0 && (
        <div className={classes.lacking}>
          <p>{t('update.unsaved', { count: drafts.length })}</p>
          <ul>
            {drafts.map(({ key, path, label }) => (
              <li key={key}>
                <Link to={path}>{label}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {may && (
        <div className={classes.actions}>
          <Button loading={busy} disabled={lacking.length > 0 || drafts.length > 0} onClick={submit}>
            {t('update.submit')}
          </Button>
        </div>
      )}
      <SaidList update={update} />
      <StepsTaken steps={update.steps} />
    </section>
  );
}

function Lacking({ lacking, steps }: { lacking: OfUpdate['update']['projects']; steps: Steps }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (lacking.length === 0) return null;
  return (
    <div className={classes.lacking} role="status">
      <p>{t('update.lacking', { count: lacking.length, value: format.number(lacking.length) })}</p>
      <ul>
        {lacking.map(({ projectCode, title, titleLang, missing }) => (
          <li key={projectCode}>
            <Link to={steps.address(projectCode, true)}>
              {format.code(projectCode)} <bdi lang={titleLang}>{title}</bdi>
            </Link>{' '}
            {missing.map((field) => t(`update.lacks.${field as SaidField}`)).join(t('list.comma'))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What this device keeps of the update and the API does not hold: it would not be submitted. */
function useUnsaved(id: string): readonly StoredDraft[] {
  const person = useSession().viewer.id;
  const [drafts, setDrafts] = useState<readonly StoredDraft[]>([]);
  useEffect(() => {
    let gone = false;
    void draftsOf(person).then((found) => {
      if (!gone) setDrafts(found.filter(({ key }) => key.startsWith(`${person}/project-update/${id}/`)));
    });
    return () => {
      gone = true;
    };
  }, [person, id]);
  return drafts;
}
