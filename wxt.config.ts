import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { eagerFunctions } from './scripts/eager-functions';
import {
  contentSecurityPolicy,
  hostPatterns,
  MANAGED_SCHEMA_FILE,
  managedSchema,
  manifestFor,
} from './scripts/manifest';
import { isOverlayPart, isOverlayScript, overlayPartOptions } from './scripts/overlay-build';

/**
 * Three builds from one source: `production` asks for each site by a click, `demo` gets the demo system's host.
 * The content script is registered at run time on granted sites only; in the demo build the manifest names the host.
 */
export default defineConfig({
  srcDir: '.',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  vite: () => ({
    plugins: [preact()],
    build: { target: 'es2022', sourcemap: false },
  }),
  manifest: ({ browser, mode }) => manifestFor(browser, mode),
  hooks: {
    'vite:build:extendConfig': ([entry], config) => {
      if (!entry || !isOverlayScript(entry.name)) return;
      config.plugins = [...(config.plugins ?? []), eagerFunctions()];
      if (!isOverlayPart(entry.name) || !config.build) return;
      const { external, output } = overlayPartOptions(entry.name);
      config.build.rollupOptions = {
        ...config.build.rollupOptions,
        external,
        output: { ...config.build.rollupOptions?.output, ...output },
      };
    },
    'build:publicAssets': (wxt, files) => {
      if (wxt.config.browser !== 'firefox')
        files.push({ relativeDest: MANAGED_SCHEMA_FILE, contents: managedSchema() });
    },
    'build:manifestGenerated': (wxt, manifest) => {
      manifest.content_security_policy = { extension_pages: contentSecurityPolicy };
      const granted = hostPatterns(wxt.config.mode);
      manifest.web_accessible_resources = [
        wxt.config.browser === 'firefox'
          ? { resources: ['card.html'], matches: granted }
          : { resources: ['card.html'], matches: granted, use_dynamic_url: true },
      ];
    },
  },
});
