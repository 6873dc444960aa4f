import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReread, useSending } from '../../lib/change.js';
import { useDraft, type Draft } from '../../lib/draft.js';
import { EditProjectUpdateDocument, OneUpdateDocument } from '../../lib/graphql/graphql.js';
import { DraftForm } from '../../ui/draft-form.js';
import { EvidenceFields } from './evidence-fields.js';
import { MissingErrors } from './missing-errors.js';
import type { OfProject } from './project-card.js';
import { changedSaid, confirmed, missingOf, saidIn, saidOf, type ProjectValues } from './project-values.js';
import { ConfirmationField, DeclaredHealthField, SentenceField } from './said-fields.js';
import { useSaidWords } from './said-words.js';
import classes from './update-page.module.css';
import { UPDATE_ALSO } from './update-words.js';
import { LAST_STEP, type Steps } from './steps.js';

/** What is said of one project: kept on the device while it is typed, saved before one goes on to the next. */
export function ProjectForm({ update, programme, project, steps }: OfProject & { steps: Steps }) {
  const { t } = useTranslation();
  const draft = useProjectDraft({ update, programme, project });
  const words = useSaidWords();
  const mayDeclare = update.viewerCan.includes('HEALTH_DECLARE');
  const { values } = draft;
  const set = (part: Partial<ProjectValues>): void => draft.change({ ...values, ...part });
  const confirm = (): void => draft.change(confirmed(values, project.lastDeclared, mayDeclare));
  return (
    <div
      className={classes.form}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void goOn(draft, steps);
      }}
    >
      <DraftForm
        draft={draft}
        label={t('update.saidOf', { code: project.projectCode })}
        {...{ words }}
        submit={t('update.save')}
      >
        <MissingErrors missing={steps.asked ? missingOf(values) : []}>
          <ConfirmationField
            value={values.confirmation}
            onChange={(confirmation) => (confirmation === 'UNCHANGED' ? confirm() : set({ confirmation }))}
          />
          <DeclaredHealthField
            value={values.declaredHealth}
            computed={project.health}
            mayDeclare={mayDeclare}
            onChange={(declaredHealth) => set({ declaredHealth })}
          />
          <SentenceField value={values.sentence} onChange={(sentence) => set({ sentence })} />
          <EvidenceFields value={values.evidenceUrls} onChange={(evidenceUrls) => set({ evidenceUrls })} />
        </MissingErrors>
      </DraftForm>
      <Onward {...{ draft, steps }} />
    </div>
  );
}

/** Back, and on: what is typed is saved first; what is refused keeps one where one is. */
function Onward({ draft, steps }: { draft: Draft<ProjectValues>; steps: Steps }) {
  const { t } = useTranslation();
  const [going, setGoing] = useState(false);
  const onward = async (): Promise<void> => {
    setGoing(true);
    await goOn(draft, steps);
    setGoing(false);
  };
  const last = steps.after === LAST_STEP;
  return (
    <div className={classes.onward}>
      <Button
        variant="default"
        disabled={steps.before === null}
        onClick={() => steps.before !== null && steps.go(steps.before)}
      >
        {t('update.before')}
      </Button>
      <span className={classes.grow}>{t('update.keys')}</span>
      <Button loading={going} disabled={draft.meanwhile !== null} onClick={() => void onward()}>
        {t(
          draft.changed
            ? last
              ? 'update.saveAndRead'
              : 'update.saveAndNext'
            : last
              ? 'update.readAndSubmit'
              : 'update.next',
        )}
      </Button>
    </div>
  );
}

async function goOn(draft: Draft<ProjectValues>, steps: Steps): Promise<void> {
  if (draft.meanwhile) return;
  if (!draft.changed || (await draft.save())) steps.go(steps.after);
}

function useProjectDraft({ update, programme, project }: OfProject): Draft<ProjectValues> {
  const { t } = useTranslation();
  const { id, organisation } = update;
  const { projectCode } = project;
  const stands = useMemo(() => saidOf(project), [project]);
  const standing = (kept: OfProject['update'] | null | undefined) => saidIn(kept, projectCode);
  const send = useSending(
    EditProjectUpdateDocument,
    UPDATE_ALSO,
    (values: ProjectValues, base) => ({
      input: { id, projectCode, version: base.version, ...changedSaid(values, base.values) },
    }),
    ({ editProjectUpdate }) => standing(editProjectUpdate) ?? stands,
  );
  const reread = useReread(OneUpdateDocument, { programme: programme.code, id }, ({ progressUpdate }) =>
    standing(progressUpdate),
  );
  return useDraft(
    {
      kind: 'project-update',
      id: `${id}/${projectCode}`,
      label: t('update.draftOf', { code: projectCode, organisation: organisation.name }),
    },
    { stands, send, reread },
  );
}
