import { SegmentedControl } from '@mantine/core';

/** Two to four views of the same set; the chosen one is kept by whoever asks. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: React.ReactNode }[];
  onChange: (value: Value) => void;
}) {
  return (
    <SegmentedControl
      aria-label={label}
      value={value}
      data={options.map((option) => ({ ...option }))}
      onChange={(chosen) => onChange(chosen as Value)}
      styles={{
        root: { border: '1px solid var(--masar-line2)', background: 'var(--masar-surface)', padding: 0 },
        indicator: { background: 'var(--masar-accent-bg)', boxShadow: 'none', borderRadius: 5 },
        label: { fontWeight: 500, fontSize: 13, lineHeight: '18px' },
      }}
    />
  );
}
