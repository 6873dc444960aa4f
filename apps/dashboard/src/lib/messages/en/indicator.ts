/** Indicators over the years. */
export const indicator = {
  indicators: {
    title: 'Indicators',
    note: 'Index of the United Nations, values published up to the status date',
    none: 'No value is known on this date.',
    leadNote: 'World ranking and value; the best rank is at the top.',
    rank: 'No. {{rank}}',
    inYear: 'in {{year}}',
    ofCountries: 'of {{value}} countries',
    outOfOne: 'on a scale from 0 to 1',
    valueIn: 'Value {{value}} in {{year}}',
    gained_one: '{{value}} place gained since {{year}}',
    gained_other: '{{value}} places gained since {{year}}',
    lost_one: '{{value}} place lost since {{year}}',
    lost_other: '{{value}} places lost since {{year}}',
    unmoved: 'same rank as in {{year}}',
    rankChart: '{{name}}, rank by year: {{values}}',
    valueChart: '{{name}}, value by year: {{values}}',
    table: 'All values',
    tableNote: 'Rank, then the value of the index',
    year: 'Year',
  },
} as const;
