/** What a file may cost before it is given up; each bound far above what a form needs. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly unpackedBytes: number;
  readonly entries: number;
  readonly sheets: number;
  readonly cells: number;
  readonly characters: number;
  readonly merged: number;
  readonly xmlDepth: number;
  readonly xmlToken: number;
}

const MB = 1024 * 1024;

/** The bounds of the product, each with its reason. */
export const READ_LIMITS: ReadLimits = {
  /** The largest ministry's form is under 300 kB; Excel's own pictures and themes stay well below. */
  fileBytes: 5 * MB,
  /** A sheet whose million empty rows are written out takes 40 to 60 MB; more is a bomb. */
  unpackedBytes: 128 * MB,
  /** Excel writes about 20 parts for a form; a few more for each sheet and drawing. */
  entries: 200,
  /** A form has under ten; people add a few of their own. */
  sheets: 60,
  /** 5,000 rows of 20 columns; all ministries together have 1,000. */
  cells: 100_000,
  /** Texts of all cells, as told: one shared string of 32,767 repeated in each cell would be 3 GB. */
  characters: 8_000_000,
  /** Joined ranges are laid over every table. */
  merged: 1000,
  /** A workbook's XML goes ten deep; rich text and extensions a little further. */
  xmlDepth: 64,
  /** One tag or one text: a cell holds 32,767 characters, each at most ten long when escaped. */
  xmlToken: 1_000_000,
};

/** The bounds of the process that a file is read in. */
export const PROCESS_LIMITS = {
  /** Of the processor: a million rows with an empty, formatted cell each, the slowest honest file, take five. */
  seconds: 20,
  /** Of the clock: a machine that does much else gives a reader, which steps back before it, a third of its time. */
  clockSeconds: 60,
  /** Of the processor: an office's own workbook takes one; what takes longer lets the others go first. */
  patientSeconds: 2,
  /** The most cells with the most text allowed take 200 MB, the program itself included. */
  heapMegabytes: 256,
  /** What the bounds above can add up to as JSON, escaped. */
  outputBytes: 64 * MB,
  /** More than anybody sends at once: a file that takes all it may does not hold up the next, which goes first. */
  atOnce: 6,
} as const;
