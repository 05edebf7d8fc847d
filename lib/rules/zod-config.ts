import * as z from 'zod';

// The JIT of zod probes `eval`, which the extension's CSP reports. Imported by every module that makes schemas.
z.config({ jitless: true });
