import { useTranslation } from 'react-i18next';
import type { Health as HealthValue } from '#domain/progress/figures.js';
import classes from './health.module.css';

export type { HealthValue };

const GLYPHS: Record<HealthValue, React.ReactNode> = {
  RED: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  AMBER: <path d="M6 .9 11.6 10.8H.4Z" fill="currentColor" />,
  GREEN: <circle cx="6" cy="6" r="5.1" fill="currentColor" />,
  COMPLETE: (
    <path
      d="M1.4 6.5 4.7 9.7 10.7 2.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="square"
    />
  ),
  NOT_ASSESSED: <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  SUSPENDED: <path d="M3.9 1.5v9M8.1 1.5v9" stroke="currentColor" strokeWidth="2.2" />,
};

/** The shape of a health, in the colour of the text round it. */
export function HealthGlyph({ value, size = 12 }: { value: HealthValue; size?: number }) {
  return (
    <svg className={classes.glyph} width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {GLYPHS[value]}
    </svg>
  );
}

/** How a health is shown: a mark in a line, a chip with its word, a tile of the mosaic. */
export type HealthForm = 'mark' | 'chip' | 'tile';

/** État de santé: always colour, shape and word; on marks and tiles the word is for those who listen. */
export function Health({
  value,
  form = 'mark',
  flagship = false,
  size,
}: {
  value: HealthValue;
  form?: HealthForm;
  flagship?: boolean;
  size?: 'small' | 'medium';
}) {
  const { t } = useTranslation();
  const word = t(`health.${value}`);
  if (form === 'chip') {
    return (
      <span className={classes.chip} data-health={value}>
        <span className={classes.mark} data-health={value}>
          <HealthGlyph value={value} />
        </span>
        {word}
      </span>
    );
  }
  const label = flagship ? t('health.flagshipOf', { health: word }) : word;
  if (form === 'tile') {
    return (
      <span
        className={classes.tile}
        data-health={value}
        data-flagship={flagship || undefined}
        data-size={size}
        role="img"
        aria-label={label}
      >
        <HealthGlyph value={value} size={size === 'small' ? 8 : 11} />
      </span>
    );
  }
  return (
    <span className={classes.mark} data-health={value} role="img" aria-label={label} title={word}>
      <HealthGlyph value={value} />
    </span>
  );
}
