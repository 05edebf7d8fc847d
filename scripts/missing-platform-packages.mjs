// @ts-check
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
/** @type {Record<string, string>} */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/**
 * Optional packages that a lock names but does not hold, with the platform that their name tells.
 * @param {{ packages: Record<string, { dev?: boolean, optionalDependencies?: Record<string, string> }> }} lock package-lock.json
 * @returns {Record<string, object>} path in the lock → entry to add
 */
export function missingPlatformPackages({ packages }) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (folders(path).some((folder) => `${folder}node_modules/${name}` in packages)) continue;
      const words = name.split(/[-/]/);
      const os = words.filter((word) => SYSTEMS.includes(word));
      const cpu = words.filter((word) => PROCESSORS.includes(word));
      const libc = words.flatMap((word) => LIBRARIES[word] ?? []);
      missing[`node_modules/${name}`] = {
        version,
        ...(cpu.length > 0 && { cpu }),
        ...(dev && { dev }),
        ...(libc.length > 0 && os.includes('linux') && { libc }),
        optional: true,
        ...(os.length > 0 && { os }),
      };
    }
  }
  return missing;
}

/** Where Node looks for a dependency of the package at `path`, from the inside out. @param {string} path @returns {string[]} */
function folders(path) {
  if (path === '') return [''];
  const parent = path.lastIndexOf('/node_modules/');
  return [`${path}/`, ...(parent < 0 ? [''] : folders(path.slice(0, parent)))];
}
