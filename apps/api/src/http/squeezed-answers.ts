import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, RequestHandler } from 'express';

/** In bytes: what is shorter fits one packet as it is. */
const WORTH_IT = 1_400;
/** Half the time of the usual level for a few per cent more bytes; answers are squeezed anew each time. */
const LEVEL = 3;
const squeeze = promisify(gzip);

/** Compresses the answers that follow for whoever takes gzip, once they fill more than a packet. */
export function squeezedAnswers(): RequestHandler {
  return (req, res, next) => {
    const send = res.send.bind(res);
    res.vary('accept-encoding');
    res.send = (body: unknown) => {
      if (typeof body !== 'string' || body.length < WORTH_IT || !takesGzip(req)) return send(body);
      squeeze(body, { level: LEVEL }).then((squeezed) => {
        res.setHeader('content-encoding', 'gzip');
        send(squeezed);
      }, next);
      return res;
    };
    next();
  };
}

function takesGzip(req: Request): boolean {
  return req.acceptsEncodings('gzip') === 'gzip';
}
