import classes from './icon.module.css';

const PATHS = {
  chevron: <path d="m6 3.5 4.5 4.5L6 12.5" strokeWidth="1.6" />,
  down: <path d="M3.5 6 8 10.5 12.5 6" strokeWidth="1.6" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" strokeWidth="1.5" />
      <path d="m10.5 10.5 3.5 3.5" strokeWidth="1.5" />
    </>
  ),
  export: <path d="M8 2v8M4.8 6.9 8 10.1l3.2-3.2M2.5 13.5h11" strokeWidth="1.5" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" strokeWidth="1.4" />,
  moon: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z" strokeWidth="1.4" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="3" strokeWidth="1.4" />
      <path
        d="M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1"
        strokeWidth="1.4"
      />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.3" />
      <path d="M8 7.2v4M8 4.6v.9" strokeWidth="1.5" />
    </>
  ),
  guide: (
    <>
      <path
        d="M8 3.9C6.6 2.9 4.7 2.5 2.2 2.5v9.7c2.5 0 4.4.4 5.8 1.4 1.4-1 3.3-1.4 5.8-1.4V2.5c-2.5 0-4.4.4-5.8 1.4Z"
        strokeWidth="1.4"
      />
      <path d="M8 3.9v9.7" strokeWidth="1.4" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" strokeWidth="1.6" />,
  warning: <path d="M8 2.2 14.4 13.4H1.6ZM8 6.6v3.2M8 11.2v.6" strokeWidth="1.4" />,
  calendar: <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5" strokeWidth="1.4" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeWidth="1.3" />
      <path d="M8 4.4V8l2.6 1.6" strokeWidth="1.4" />
    </>
  ),
  outside: <path d="M6.5 3.5h-3v9h9v-3M9 3h4v4M12.6 3.4 7.5 8.5" strokeWidth="1.4" />,
  device: (
    <>
      <rect x="2.5" y="2.5" width="11" height="8" rx="1" strokeWidth="1.4" />
      <path d="M5.5 13.5h5M8 10.5v3" strokeWidth="1.4" />
    </>
  ),
  offline: (
    <path d="M2 6.5a9 9 0 0 1 12 0M4.4 9a5.4 5.4 0 0 1 7.2 0M8 12v.4M2.5 2.5l11 11" strokeWidth="1.4" />
  ),
  add: <path d="M8 3v10M3 8h10" strokeWidth="1.6" />,
  up: <path d="M3.5 10 8 5.5 12.5 10" strokeWidth="1.6" />,
  edit: <path d="M2.5 13.5 3.4 10 10.8 2.6l2.6 2.6L6 12.6ZM9.4 4l2.6 2.6" strokeWidth="1.4" />,
  remove: <path d="M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4" strokeWidth="1.3" />,
  translate: (
    <path
      d="M2 4h7M5.5 2.5V4M8 4c-.6 2.8-2.6 5-5.5 6.2M3.6 5.8C4.6 7.8 6 9 8 9.8M8.5 13.5l2.8-7 2.8 7M9.4 11.3h3.8"
      strokeWidth="1.3"
    />
  ),
  bell: (
    <path
      d="M8 2.2a4 4 0 0 0-4 4c0 3.4-1.2 4.4-1.8 5.3h11.6c-.6-.9-1.8-1.9-1.8-5.3a4 4 0 0 0-4-4ZM6.6 13.6a1.5 1.5 0 0 0 2.8 0"
      strokeWidth="1.4"
    />
  ),
  check: <path d="M3 8.5 6.5 12 13 4.5" strokeWidth="1.8" />,
} as const;

/** The name of a drawing of the set. */
export type IconName = keyof typeof PATHS;

/** A small line drawing beside a word; `directed` ones turn round in right-to-left pages. */
export function Icon({
  name,
  size = 16,
  directed = false,
}: {
  name: IconName;
  size?: number;
  directed?: boolean;
}) {
  return (
    <svg
      className={classes.icon}
      data-directed={directed || undefined}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}

/** The product's mark; it never turns round. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg className={classes.logo} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d="M3 19.5 9 12l5 4 7-11"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="21" cy="5" r="2.6" fill="currentColor" />
    </svg>
  );
}
