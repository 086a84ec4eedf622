// Jest runs what `tsc -b` emitted, without a transform. Jest, "Configuring Jest".
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  setupFiles: ['<rootDir>/dist/test/fixed-seed.js'],
  transform: {},
  maxWorkers: 2,
  testTimeout: 30_000,
  forceExit: false,
};
