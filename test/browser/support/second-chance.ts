import { jest } from '@jest/globals';

// A browser on a busy machine may miss a moment: what fails twice has failed, and the first failure is still told.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
