import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingPlatformPackages } from '../../scripts/missing-platform-packages.mjs';

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

  it('holds every optional package it names, else `npm ci` refuses it (scripts/complete-lock.mjs adds them)', () => {
    expect(Object.keys(missingPlatformPackages(lock))).toEqual([]);
  });

  it('names no download address', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved":"http');
  });

  it('tells the platform of a missing package by its name', () => {
    const packages = {
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/linux-x64-musl': '1.0.0', '@tool/darwin-arm64': '1.0.0' },
      },
      'node_modules/tool/node_modules/@tool/darwin-arm64': {},
    };
    expect(missingPlatformPackages({ packages })).toEqual({
      'node_modules/@tool/linux-x64-musl': {
        version: '1.0.0',
        cpu: ['x64'],
        dev: true,
        libc: ['musl'],
        optional: true,
        os: ['linux'],
      },
    });
  });
});
