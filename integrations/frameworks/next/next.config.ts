import type { NextConfig } from 'next';

export default {
  output: 'export',
  // `als-widgets/render` reads its languages from beside itself.
  serverExternalPackages: ['als-widgets'],
} satisfies NextConfig;
