import type { AddressInfo } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SETTINGS, type Settings } from '../settings.js';

/** Where the product is reached from outside, for the links of mails. */
@Injectable()
export class OwnAddress {
  constructor(
    private readonly server: HttpAdapterHost,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The public address, else the one listened on. */
  url(): URL {
    const { publicUrl, host, port } = this.settings;
    if (publicUrl) return publicUrl;
    const listening = this.server.httpAdapter?.getHttpServer()?.address() as AddressInfo | null | undefined;
    return new URL(`http://${named(host)}:${listening?.port ?? port}`);
  }
}

/** A host as an address names it; who listens everywhere is found on the machine itself. */
function named(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
