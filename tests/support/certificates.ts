import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate and its key: files, and what is in them. */
export interface Issued {
  certFile: string;
  keyFile: string;
  cert: string;
  key: string;
}

/** An authority of a test's own, made by OpenSSL. */
export interface Authority {
  dir: string;
  /** Its own certificate. */
  caFile: string;
  ca: string;
  /** A certificate for a name or an address, such as `DNS:localhost` or `IP:127.0.0.1`. */
  issue(names: string): Issued;
  remove(): void;
}

export function ownAuthority(): Authority {
  const dir = mkdtempSync(join(tmpdir(), 'phoihop-authority-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: dir, stdio: 'pipe' });
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    'ca.key',
    '-out',
    'ca.crt',
    '-subj',
    '/CN=Test authority',
    '-days',
    '2',
  );
  const caFile = join(dir, 'ca.crt');
  let made = 0;
  return {
    dir,
    caFile,
    ca: readFileSync(caFile, 'utf8'),
    issue(names) {
      const name = `issued-${++made}`;
      openssl('req', ...newKey, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
      writeFileSync(join(dir, `${name}.ext`), `subjectAltName=${names}\n`);
      const by = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', `${name}.ext`];
      openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-out', `${name}.crt`);
      const [certFile, keyFile] = [join(dir, `${name}.crt`), join(dir, `${name}.key`)];
      return { certFile, keyFile, cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    },
    remove: () => rmSync(dir, { recursive: true }),
  };
}
