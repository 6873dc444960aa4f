/** How numbers are written, the same on screens and in workbooks. */
export * from '#domain/shared/spoken-number.js';
