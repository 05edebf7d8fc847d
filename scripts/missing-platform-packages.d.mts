interface Lock {
  packages: Record<string, { dev?: boolean; optionalDependencies?: Record<string, string> }>;
}

/** Optional packages that a lock names but does not hold: path in the lock → entry to add. */
export function missingPlatformPackages(lock: Lock): Record<string, object>;
