import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSending } from '../../lib/change.js';
import type { Standing } from '../../lib/draft-keeper.js';
import { useDraft } from '../../lib/draft.js';
import {
  CreateBriefDocument,
  NewBriefDocument,
  type BriefProgrammeFragment,
} from '../../lib/graphql/graphql.js';
import { textFields, textInput, type TextFields } from '../../lib/localized.js';
import { useSession, type Viewer } from '../../lib/session.js';
import { Card } from '../../ui/card.js';
import { draftFields } from '../../ui/draft-fields.js';
import { DraftForm } from '../../ui/draft-form.js';
import { ChoiceField, TextField } from '../../ui/form-fields.js';
import { PageHead } from '../../ui/page-head.js';
import { Answer } from '../../ui/programme-page.js';
import { LocalizedFields } from '../../ui/record-fields.js';
import { BRIEF_ALSO } from './brief-part.js';
import { useBriefWords } from './brief-words.js';

/** What a brief begins with. */
interface NewBriefValues extends TextFields<'title'> {
  readonly code: string;
  readonly leadCode: string;
}

/** Begins a brief: its code, its title, who is to lead the project; the rest follows on its own page. */
export function NewBriefPage() {
  const { t } = useTranslation();
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({ query: NewBriefDocument, variables: { programme } });
  return (
    <>
      <PageHead
        context={<Link to={`/${programme}/briefs`}>{t('brief.title')}</Link>}
        title={t('brief.new')}
      />
      <Answer subject={data?.programme} blocks={[320]} onRetry={again} {...{ error, fetching }}>
        {(known) => <NewBrief programme={known} />}
      </Answer>
    </>
  );
}

function NewBrief({ programme }: { programme: BriefProgrammeFragment }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { viewer } = useSession();
  const leads = leadChoices(viewer, programme);
  const stands: Standing<NewBriefValues> = {
    version: 0,
    values: {
      ...textFields('title', {}),
      code: '',
      leadCode: leads.length === 1 ? (leads[0]?.value ?? '') : '',
    },
  };
  const create = useSending(
    CreateBriefDocument,
    BRIEF_ALSO,
    ({ code, leadCode, ...title }: NewBriefValues, _, creation) => ({
      input: { id: creation, programme: programme.code, code, leadCode, title: textInput('title', title) },
    }),
    ({ createBrief }) => {
      void navigate(`/${programme.code}/briefs/${createBrief.id}`);
      return stands;
    },
  );
  const draft = useDraft(
    { kind: 'brief', id: `new-${programme.code}`, label: t('brief.new') },
    { stands, send: create, reread: () => Promise.resolve(null) },
  );
  const field = draftFields(draft);
  return (
    <Card title={t('brief.begin')} note={t('brief.beginNote')}>
      <DraftForm
        draft={draft}
        words={useBriefWords(programme)}
        label={t('brief.new')}
        submit={t('brief.create')}
      >
        <TextField
          {...field('code')}
          label={t('brief.field.code')}
          note={t('brief.codeNote')}
          required
          dir="ltr"
        />
        <ChoiceField
          {...field('leadCode')}
          label={t('brief.field.leadCode')}
          required
          empty={t('record.choose')}
          options={leads}
        />
        <LocalizedFields of="title" label={t('brief.field.title')} required maxLength={300} field={field} />
      </DraftForm>
    </Card>
  );
}

/** The bodies that a person may write a brief for: their own; any for who belongs to none. */
function leadChoices({ roles }: Viewer, { organisations }: BriefProgrammeFragment) {
  const own = new Set(roles.flatMap(({ organisation }) => organisation?.code ?? []));
  return organisations
    .filter(({ code }) => own.size === 0 || own.has(code))
    .map(({ code, name }) => ({ value: code, label: name }));
}
