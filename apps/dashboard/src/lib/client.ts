import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { errorOf } from './errors.js';
import type { Language } from './language.js';

/** The door to the API: one client for one reader in one language; a new one starts with nothing remembered. */
export function apiClient(language: Language, onSignedOut: () => void): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (errorOf(error).code === 'UNAUTHENTICATED') onSignedOut();
        },
      }),
      fetchExchange,
    ],
    fetchOptions: { credentials: 'same-origin', headers: { 'accept-language': language } },
  });
}
