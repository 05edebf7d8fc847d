/** The list of all packages (SBOM, CycloneDX), as npm makes it, without what differs from machine to machine. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { ROOT } from '../tools.ts';

interface Component {
  type: string;
  'bom-ref': string;
  name: string;
  version: string;
  scope?: string;
  externalReferences?: { type: string }[];
}

export interface BillOfMaterials {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/** Bring a little code of their own into the build without being dependencies of what runs. */
const BUNDLED_TOOLS = ['wxt', '@wxt-dev/browser'];

/** @param product from package.json */
export async function billOfMaterials(product: {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}): Promise<string> {
  // npm's own `--omit dev` leaves out what a tool needs as well.
  const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const shipped = [...Object.keys(product.dependencies), ...BUNDLED_TOOLS];
  return `${JSON.stringify(settled(JSON.parse(stdout) as BillOfMaterials, product, shipped), null, 2)}\n`;
}

/**
 * Packages that come with the extension are `required`, those that only build and test it `excluded`. No moment, no random
 * number, no address that the file was fetched from: the same state gives the same list.
 * @param shipped names of packages whose code, with all they depend on, is in the build
 */
export function settled(
  bill: BillOfMaterials,
  product: { name: string; version: string },
  shipped: string[],
): BillOfMaterials {
  const { timestamp: _moment, ...metadata } = bill.metadata;
  const required = reached(bill, shipped);
  const components = bill.components
    .map((component) => ({
      ...component,
      scope: required.has(component['bom-ref']) ? 'required' : 'excluded',
      externalReferences: (component.externalReferences ?? []).filter(({ type }) => type !== 'distribution'),
    }))
    .sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const { serialNumber: _number, ...same } = bill;
  const rest = {
    ...same,
    metadata: {
      ...metadata,
      component: { ...metadata.component, name: product.name, version: product.version, type: 'application' },
    },
    components,
  };
  const digits = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
  const uuid = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
  return { ...rest, serialNumber: `urn:uuid:${uuid}` };
}

function reached({ components, dependencies }: BillOfMaterials, names: string[]): Set<string> {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set<string>();
  // A tool brings its own code only, not what it builds with.
  const open = components
    .filter(({ name }) => names.includes(name))
    .map((component) => ({ ref: component['bom-ref'], deep: !BUNDLED_TOOLS.includes(component.name) }));
  for (const { ref, deep } of open) {
    if (found.has(ref)) continue;
    found.add(ref);
    if (deep) open.push(...(needs.get(ref) ?? []).map((next) => ({ ref: next, deep })));
  }
  return found;
}
