// @ts-check
import { Agent, request } from 'node:http';

/**
 * @typedef {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} Call
 * @typedef {{ p50: number, perSecond: number, calls: number }} Measured milliseconds and calls per second
 */

/**
 * Sends one call after the other on each of some kept-alive connections for a while.
 * @param {number} port
 * @param {(connection: number) => Promise<Call> | Call} next the next call of a connection
 * @param {{ connections: number, milliseconds: number, warmUp?: number, answered?: (connection: number, text: string) => void }} options
 * @returns {Promise<Measured>}
 */
export async function load(port, next, { connections, milliseconds, warmUp = 0, answered }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  /** @type {number[]} */
  const times = [];
  const start = performance.now();
  const measuredFrom = start + warmUp;
  const end = measuredFrom + milliseconds;
  const worker = async (/** @type {number} */ connection) => {
    while (performance.now() < end) {
      const call = await next(connection);
      const before = performance.now();
      const text = await send(port, call, agent);
      const after = performance.now();
      answered?.(connection, text);
      if (before >= measuredFrom) times.push(after - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)));
  agent.destroy();
  return { p50: median(times), perSecond: (times.length * 1000) / milliseconds, calls: times.length };
}

/**
 * @typedef {{ connections: number, milliseconds: number, warmUp: number }} How
 * @typedef {(how: How) => Promise<Measured>} Side
 */

/**
 * Medians of rounds in which floor and Masar take turns, alone (p50) and with 16 connections (calls per second), so that
 * what else the machine does falls on both alike.
 * @param {number} rounds
 * @param {{ floor: Side, masar: Side }} sides
 */
export async function takeTurns(rounds, { floor, masar }) {
  /** @type {{ floorP50: number[], masarP50: number[], floorRate: number[], masarRate: number[] }} */
  const seen = { floorP50: [], masarP50: [], floorRate: [], masarRate: [] };
  for (let round = 0; round < rounds; round += 1) {
    const alone = { connections: 1, milliseconds: 1_500, warmUp: round === 0 ? 1_500 : 200 };
    seen.floorP50.push((await floor(alone)).p50);
    seen.masarP50.push((await masar(alone)).p50);
    const crowd = { ...alone, connections: 16 };
    seen.floorRate.push((await floor(crowd)).perSecond);
    seen.masarRate.push((await masar(crowd)).perSecond);
  }
  const { floorP50, masarP50, floorRate, masarRate } = seen;
  return {
    floorP50: median(floorP50),
    masarP50: median(masarP50),
    floorRate: median(floorRate),
    masarRate: median(masarRate),
  };
}

/**
 * One HTTP call on loopback; throws on a status other than 200 and on a GraphQL error.
 * @param {number} port
 * @param {Call} call
 * @param {Agent} [agent]
 * @returns {Promise<string>}
 */
export function send(port, { method = 'GET', path, headers, body }, agent) {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => {
        if (response.statusCode !== 200 || text.startsWith('{"errors"')) {
          reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 400)}`));
        } else resolve(text);
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}

/**
 * Signs in and answers the cookie to send along.
 * @param {number} port
 * @param {string} email
 */
export function signIn(port, email) {
  const body = JSON.stringify({
    query: 'mutation ($email: String!) { signIn(email: $email, password: "masar-demo") { id } }',
    variables: { email },
  });
  /** @type {Promise<string>} */
  const cookie = new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const call = request(
      { host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers },
      (response) => {
        response.resume();
        const given = response.headers['set-cookie']?.[0]?.split(';')[0];
        if (given) resolve(given);
        else reject(new Error(`sign-in was refused with ${response.statusCode}`));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
  return cookie;
}

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
