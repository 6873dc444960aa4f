import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { THRESHOLD_NAMES, thresholdErrors } from '#domain/programme/thresholds.js';
import type { Thresholds } from '#domain/progress/facts.js';
import {
  HealthRulesDocument,
  SetHealthRulesDocument,
  type ProgrammeSettingsFieldsFragment,
} from '../../../lib/graphql/graphql.js';
import { Answer } from '../../../ui/programme-page.js';
import { useKeep } from '../keeping/keep.js';
import { PreviewCard } from './preview-card.js';
import classes from './programme.module.css';
import { ThresholdsForm } from './thresholds-form.js';

/** The rules of health as they are typed: an emptied threshold is null until it is filled again. */
export interface DraftRules {
  readonly thresholds: Readonly<Record<keyof Thresholds, number | null>>;
  readonly firstReportingOn: string | null;
}

/** What health is judged by, with what other thresholds would turn before they are saved. */
export function ThresholdsPage() {
  const { programme = '' } = useParams();
  const [{ data, error, fetching }, again] = useQuery({
    query: HealthRulesDocument,
    variables: { programme },
  });
  const settings = data?.programme?.settings;
  return (
    <Answer subject={settings} blocks={[480]} onRetry={again} {...{ error, fetching }}>
      {(known) => (
        <Rules
          programme={programme}
          settings={known}
          onStale={() => again({ requestPolicy: 'network-only' })}
        />
      )}
    </Answer>
  );
}

function Rules({
  programme,
  settings,
  onStale,
}: {
  programme: string;
  settings: ProgrammeSettingsFieldsFragment;
  onStale: () => void;
}) {
  const { version, thresholds, firstReportingOn } = settings;
  const stands: DraftRules = { thresholds: picked(thresholds), firstReportingOn: firstReportingOn ?? null };
  const [draft, setDraft] = useState(stands);
  const { send, busy, error, made } = useKeep(SetHealthRulesDocument, onStale);
  const whole = wholeThresholds(draft.thresholds);
  const input = whole && { thresholds: whole, firstReportingOn: draft.firstReportingOn };
  const changed = JSON.stringify(draft) !== JSON.stringify(stands);
  return (
    <div className={classes.columns}>
      <ThresholdsForm
        {...{ draft, stands, changed, busy, error, made }}
        onChange={setDraft}
        onSubmit={() => void (input && send({ input: { programme, version, ...input } }))}
      />
      <PreviewCard
        programme={programme}
        input={changed ? input : null}
        faults={whole ? thresholdErrors(whole) : []}
        changed={changed}
      />
    </div>
  );
}

/** The thresholds alone: an answer carries its type's name beside them. */
function picked(thresholds: Thresholds): Thresholds {
  return Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, thresholds[name]])) as unknown as Thresholds;
}

function wholeThresholds(typed: DraftRules['thresholds']): Thresholds | null {
  return Object.values(typed).every((value) => value !== null) ? (typed as Thresholds) : null;
}
