/** What browsers ask an organisation's server for, to learn of a newer version. */
import { xml } from './policy-files/xml.ts';

export interface Delivered {
  /** Id in Chromium, or the add-on's id in Firefox. */
  id: string;
  version: string;
  /** Address of the file. */
  url: string;
  /** Oldest browser that takes it. */
  minimum: string;
}

/** `updates.xml`, for Chromium and Edge. */
export function chromiumUpdates({ id, version, url, minimum }: Delivered): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${xml(id)}">
    <updatecheck codebase="${xml(url)}" version="${xml(version)}" prodversionmin="${xml(minimum)}" />
  </app>
</gupdate>
`;
}

/** `updates.json`, for Firefox. @param sha256 of the XPI in hex digits; Firefox refuses another file */
export function firefoxUpdates({ id, version, url, minimum }: Delivered, sha256: string): string {
  const update = {
    version,
    update_link: url,
    update_hash: `sha256:${sha256}`,
    applications: { gecko: { strict_min_version: minimum } },
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
}
