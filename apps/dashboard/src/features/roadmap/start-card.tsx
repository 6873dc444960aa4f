import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../lib/change.js';
import { StartRoadmapDraftDocument } from '../../lib/graphql/graphql.js';
import { Card } from '../../ui/card.js';
import { LongTextField } from '../../ui/form-fields.js';
import { Form } from '../../ui/form.js';
import type { RoadmapProject } from './roadmap-project.js';
import { ROADMAP_ALSO } from './roadmap-words.js';

/** Begins a version: a copy of the approved one, or the first milestones of all. */
export function StartCard({ project, first }: { project: RoadmapProject; first: boolean }) {
  const { t } = useTranslation();
  const { send, busy, error } = useChange(StartRoadmapDraftDocument, ROADMAP_ALSO);
  const [reason, setReason] = useState('');
  const start = (): void => void send({ input: { projectId: project.id, ...(reason.trim() && { reason }) } });
  return (
    <Card
      title={t(first ? 'roadmapEdit.startFirst' : 'roadmapEdit.start')}
      note={t(first ? 'roadmapEdit.startFirstNote' : 'roadmapEdit.startNote')}
    >
      <Form {...{ error, busy }} submit={t('roadmapEdit.startNow')} onSubmit={start}>
        {!first && (
          <LongTextField
            name="input.reason"
            label={t('roadmapEdit.part.reason')}
            note={t('roadmapEdit.reasonNote')}
            dir="auto"
            maxLength={2000}
            value={reason}
            onChange={setReason}
          />
        )}
      </Form>
    </Card>
  );
}
