import { hkdfSync } from 'node:crypto';
import { EncryptJWT, errors, jwtDecrypt } from 'jose';
import type { z } from 'zod';

/** Seals small things for a browser to hold for a while: it can neither read nor change them, and any server with the same secret opens them. */
export class Sealer<T extends Record<string, unknown>> {
  readonly #key: Uint8Array;
  readonly #shape: z.ZodType<T>;
  readonly #now: () => Date;

  /** @param purpose what is sealed: what was sealed for one purpose opens for no other */
  constructor(secret: string, purpose: string, shape: z.ZodType<T>, now: () => Date) {
    this.#key = new Uint8Array(hkdfSync('sha256', secret, 'partnership-atlas', purpose, 32));
    this.#shape = shape;
    this.#now = now;
  }

  /** @param seconds how long it may be opened */
  seal(value: T, seconds: number): Promise<string> {
    const now = Math.floor(this.#now().getTime() / 1000);
    return new EncryptJWT(value)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt(now)
      .setExpirationTime(now + seconds)
      .encrypt(this.#key);
  }

  /** What was sealed; EXPIRED where that is too long ago, BROKEN where it is nothing we sealed. */
  async open(text: string): Promise<T | 'EXPIRED' | 'BROKEN'> {
    try {
      const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'], currentDate: this.#now() };
      const { payload } = await jwtDecrypt(text, this.#key, options);
      return this.#shape.parse(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) return 'EXPIRED';
      if (error instanceof errors.JOSEError) return 'BROKEN';
      throw error;
    }
  }
}
