import { useTranslation } from 'react-i18next';
import {
  countText,
  fractionOf,
  fractionText,
  isListing,
  leftOutByReason,
  shareText,
  valueText,
  weightedShare,
  type Tellable,
  type TellablePart,
} from '#domain/progress/explanation-text.js';
import { isHealth, useExplanationSpeech } from './explanation-speech.js';
import { Health as HealthMark } from './health.js';
import classes from './explanation-tree.module.css';

/** What a milestone, project or other thing of an explanation leads to: the text itself where it leads nowhere. */
export type LinkTo = (
  thing: { readonly kind: string; readonly key: string; readonly project?: string | null },
  text: string,
) => React.ReactNode;

/** A figure's formula, the parts that were counted, the parts that were not and why, and the rules it follows. */
export function ExplanationTree({ explanation, linkTo }: { explanation: Tellable; linkTo: LinkTo }) {
  const speech = useExplanationSpeech();
  const { figure, parts, leftOut, rulesVersion, statusOn } = explanation;
  return (
    <div className={classes.tree}>
      <p className={classes.meaning}>{speech.meaning(figure)}</p>
      <Formula explanation={explanation} />
      {parts.length > 0 && <Parts explanation={explanation} linkTo={linkTo} />}
      {leftOut.length > 0 && <LeftOut entries={leftOut} linkTo={linkTo} />}
      <p className={classes.foot}>{speech.foot(rulesVersion, statusOn)}</p>
    </div>
  );
}

function Formula({ explanation }: { explanation: Tellable }) {
  const speech = useExplanationSpeech();
  const fraction = fractionOf(explanation);
  const result = <b>{valueText(explanation, speech)}</b>;
  if (fraction === null) {
    return (
      <p className={classes.formula}>
        {speech.formula(explanation.formula)} {'='} {result}
      </p>
    );
  }
  const { words, numbers } = fractionText(explanation, fraction, speech);
  return (
    <div className={classes.formula}>
      <Fraction {...words} />
      <span>=</span>
      <Fraction {...numbers} />
      <span>=</span>
      {result}
    </div>
  );
}

function Fraction({ top, bottom }: { top: string; bottom: string }) {
  return (
    <span className={classes.fraction}>
      <span>{top}</span>
      <span>{bottom}</span>
    </span>
  );
}

function Parts({ explanation, linkTo }: { explanation: Tellable; linkTo: LinkTo }) {
  const { t } = useTranslation();
  const speech = useExplanationSpeech();
  const { parts, formula } = explanation;
  const weighted = formula === 'WEIGHTED_MEAN';
  const valued = !isListing(explanation);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('explain.parts')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{speech.counted(parts.length)}</th>
            {weighted && <th scope="col">{t('explain.weight')}</th>}
            {valued && <th scope="col">{t('explain.value')}</th>}
            {weighted && <th scope="col">{t('explain.share')}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map((part, index) => (
            <tr key={index}>
              <th scope="row">
                <PartLabel part={part} linkTo={linkTo} />
              </th>
              {weighted && <td>{speech.number(part.weight ?? 1)}</td>}
              {valued && <td>{weighted ? shareText(part, speech) : <PartValue part={part} />}</td>}
              {weighted && (
                <td>
                  <b>
                    {part.unit === 'INDEX'
                      ? speech.number(weightedShare(part), 4)
                      : countText(weightedShare(part), speech)}
                  </b>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PartLabel({ part, linkTo }: { part: TellablePart; linkTo: LinkTo }) {
  const speech = useExplanationSpeech();
  if (part.kind === 'TERM') return <>{speech.term(part.key)}</>;
  return (
    <>
      {part.label !== '' && <span className={classes.code}>{speech.thing(part.key)}</span>}{' '}
      {linkTo(part, part.label === '' ? speech.thing(part.key) : part.label)}
    </>
  );
}

function PartValue({ part }: { part: TellablePart }) {
  const speech = useExplanationSpeech();
  if (isHealth(part.code)) return <HealthMark value={part.code} />;
  return <>{valueText(part, speech)}</>;
}

function LeftOut({ entries, linkTo }: { entries: Tellable['leftOut']; linkTo: LinkTo }) {
  const { t } = useTranslation();
  const speech = useExplanationSpeech();
  return (
    <div className={classes.leftOut} tabIndex={0} role="region" aria-label={t('explain.leftOutParts')}>
      {leftOutByReason(entries).map((left) => (
        <p key={left[0]?.reason}>
          <b>{speech.setAside(left.length)}</b>
          {` · ${speech.leftOut(left[0]?.reason ?? '')} · `}
          {left.map((entry, index) => (
            <span key={index}>
              {index > 0 && speech.comma}
              {linkTo(
                entry,
                entry.kind === 'PROJECT' ? speech.thing(entry.key) : `${entry.key} ${entry.label}`.trim(),
              )}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}
